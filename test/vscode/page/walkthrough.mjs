import { keepPicture } from './pictures.mjs';

/**
 * Takes a picture of a step of the walkthrough, and tells the colours in it: what is drawn, and what lies behind.
 *
 * @param {import('playwright-core').Page} page
 * @param {string} name of the picture
 */
export async function walkthroughPicture(page, name) {
  const frame = page.frameLocator('iframe.webview.ready').frameLocator('iframe#active-frame');
  const svg = frame.locator('svg').first();
  await svg.waitFor({ timeout: 60_000 });
  await keepPicture(page, name);
  return svg.evaluate((picture) => {
    const paints = [...picture.querySelectorAll('*')].flatMap((element) => {
      const { fill, stroke } = getComputedStyle(element);
      return [fill, stroke];
    });
    return [...new Set(paints)].filter((paint) => paint !== 'none').sort();
  });
}

/** Clicks a button of the step of the walkthrough that is open. @param {import('playwright-core').Page} page @param {string} label */
export async function clickInWalkthrough(page, label) {
  await page
    .locator('.gettingStartedContainer .button-link, .gettingStartedContainer button')
    .getByText(label, { exact: true })
    .filter({ visible: true })
    .first()
    .click({ timeout: 60_000 });
}

/** Whether a step of the walkthrough that is open is ticked. @param {import('playwright-core').Page} page @param {string} step */
export async function isTicked(page, step) {
  const entry = page.locator(`.gettingStartedContainer .getting-started-step[data-step-id$="#${step}"]`).first();
  await entry.waitFor({ timeout: 60_000 });
  return entry.locator('.codicon-getting-started-step-checked').first().isVisible();
}

/** Waits until a step of the walkthrough that is open is ticked. @param {import('playwright-core').Page} page @param {string} step */
export async function ticked(page, step) {
  await page
    .locator(`.gettingStartedContainer .getting-started-step[data-step-id$="#${step}"]`)
    .locator('.codicon-getting-started-step-checked')
    .first()
    .waitFor({ timeout: 60_000 });
}
