import { keepPicture } from './pictures.mjs';

/**
 * Takes a picture of a step of the walkthrough, and tells the colours in it, and those that hardly stand out from the ground.
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
    const paints = [...picture.querySelectorAll('path, rect, circle, ellipse, line, text')].flatMap((element) => {
      const { fill, stroke } = getComputedStyle(element);
      return [fill, stroke];
    });
    const drawn = [...new Set(paints)].filter((paint) => paint !== 'none').sort();
    const luminance = (/** @type {number[]} */ channels) => {
      const [red = 0, green = 0, blue = 0] = channels.map((channel) => {
        const part = channel / 255;
        return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    };
    const probe = document.createElement('i');
    probe.style.color = 'var(--vscode-editor-background)';
    document.body.append(probe);
    const channelsOf = (/** @type {string} */ paint) => (paint.match(/[\d.]+/g) ?? []).slice(0, 3).map(Number);
    const ground = luminance(channelsOf(getComputedStyle(probe).color));
    probe.remove();
    const faint = drawn.filter((paint) => {
      const own = luminance(channelsOf(paint));
      const contrast = (Math.max(own, ground) + 0.05) / (Math.min(own, ground) + 0.05);
      // What has the colour of the ground is cut out of what else is drawn.
      return contrast > 1.01 && contrast < 3;
    });
    return { drawn, faint };
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
