/** What tests ask of the page that shows VS Code. Each function gets the page first, then the test's arguments. */
import { fileURLToPath } from 'node:url';
import axe from 'axe-core';

const out = fileURLToPath(new URL('out', import.meta.url));

/**
 * Takes a screenshot into `out/`, once an element is there to be seen.
 *
 * @param {import('playwright-core').Page} page
 * @param {string} name
 * @param {string} selector
 */
export async function screenshot(page, name, selector) {
  await page.locator(selector).first().waitFor({ timeout: 60_000 });
  const path = `${out}/${process.env.VSCODE_HOST_KIND}-${name}.png`;
  await page.screenshot({ path });
  return path;
}

/**
 * The document of the summary view: VS Code shows a webview in two frames, one within the other.
 *
 * @param {import('playwright-core').Page} page
 */
const summaryFrame = (page) => page.frameLocator('iframe.webview.ready').frameLocator('iframe#active-frame');

/**
 * Waits until the summary shows a text in an element of its own.
 *
 * @param {import('playwright-core').Page} page
 * @param {string} text
 * @param {string} element
 */
export async function summaryShows(page, text, element = 'h1') {
  await summaryFrame(page).locator(element).getByText(text, { exact: true }).first().waitFor({ timeout: 60_000 });
  return true;
}

/** @param {import('playwright-core').Page} page @param {string} text */
export async function clickInSummary(page, text) {
  await summaryFrame(page).getByRole('button', { name: text, exact: true }).first().click({ timeout: 60_000 });
  return true;
}

/** The text of what is lit in the summary. @param {import('playwright-core').Page} page */
export async function summaryLit(page) {
  return summaryFrame(page).locator('[aria-current]').first().textContent({ timeout: 60_000 });
}

/** Waits until a text is lit in the summary. @param {import('playwright-core').Page} page @param {string} text */
export async function summaryLights(page, text) {
  await summaryFrame(page)
    .locator('[aria-current]')
    .getByText(text, { exact: true })
    .first()
    .waitFor({ timeout: 60_000 });
}

/** Scrolls the summary, where told to, and gives its position. @param {import('playwright-core').Page} page @param {number} [to] */
export async function scrollSummary(page, to) {
  return summaryFrame(page)
    .locator('html')
    .evaluate((html, top) => {
      if (top !== undefined) html.scrollTo(0, top);
      return html.scrollTop;
    }, to);
}

/** What a screen reader takes the summary's language to be. @param {import('playwright-core').Page} page */
export async function summaryLanguage(page) {
  return summaryFrame(page).locator('html').getAttribute('lang', { timeout: 60_000 });
}

/**
 * Waits until the summary has the look of a theme, and a picture of it in `out/`.
 *
 * @param {import('playwright-core').Page} page
 * @param {string} kind as VS Code calls it: `vscode-dark`, `vscode-high-contrast`, …
 * @param {string} [name] of the picture
 */
export async function summaryLooks(page, kind, name = 'summary') {
  await summaryFrame(page).locator(`body.${kind}`).waitFor({ timeout: 60_000 });
  await page.screenshot({ path: `${out}/${process.env.VSCODE_HOST_KIND}-${name}-${kind}.png` });
}

/**
 * What axe says of the summary as VS Code shows it: one line a barrier.
 *
 * @param {import('playwright-core').Page} page
 * @param {'all' | 'colours'} [asked] what another theme can change is the colours alone
 */
export async function summaryBarriers(page, asked = 'all') {
  const html = await summaryFrame(page).locator('html').elementHandle();
  const frame = await html?.ownerFrame();
  if (!frame) throw new Error('The summary is not there');
  await frame.evaluate(axe.source);
  const { violations } = /** @type {import('axe-core').AxeResults} */ (
    await frame.evaluate(
      asked === 'all' ? 'axe.run()' : "axe.run({ runOnly: ['color-contrast', 'link-in-text-block'] })",
    )
  );
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html: piece }) => piece).join(' | ')}`);
}

/**
 * Goes through the summary by the tab key, from its first stop, to the one that is called so, and presses Enter.
 *
 * @param {import('playwright-core').Page} page
 * @param {string} name
 */
export async function enterInSummary(page, name) {
  const frame = summaryFrame(page);
  await frame.locator('.go').first().focus({ timeout: 60_000 });
  for (let stops = 0; stops < 200; stops++) {
    if ((await frame.locator(':focus').textContent()) === name) return page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
  }
  throw new Error(`The tab key does not come to '${name}'`);
}

/**
 * Waits until the preview of a Markdown page shows a heading, and takes a picture of it.
 *
 * @param {import('playwright-core').Page} page
 * @param {string} heading
 * @param {string} name of the picture
 */
export async function previewShows(page, heading, name) {
  const preview = page.frameLocator('iframe.webview.ready').frameLocator('iframe#active-frame');
  // VS Code's preview is an extension too, and starts for the first of them.
  await preview.getByRole('heading', { name: heading }).first().waitFor({ timeout: 40_000 });
  await page.screenshot({ path: `${out}/${process.env.VSCODE_HOST_KIND}-${name}.png` });
}

/** Waits until VS Code asks something. @param {import('playwright-core').Page} page @param {string} title */
export async function asks(page, title) {
  await page.locator('.quick-input-title').getByText(title).first().waitFor({ timeout: 60_000 });
}

/**
 * Types the path of a file into VS Code's own dialog, which a browser shows for the files of a server.
 *
 * @param {import('playwright-core').Page} page
 * @param {string} path
 */
export async function openFile(page, path) {
  const dialog = page.locator('.quick-input-widget', { has: page.getByText('Compare with which file?') });
  const input = dialog.locator('input[type="text"]').first();
  await input.waitFor({ timeout: 60_000 });
  // The dialog fills in the folder first, once it has looked into it.
  await page.waitForTimeout(1000);
  await input.fill(path);
  await page.waitForTimeout(1000);
  await page.screenshot({ path: `${out}/${process.env.VSCODE_HOST_KIND}-open-file.png` });
  await input.press('Enter');
}

/** Chooses from VS Code's list what a text is in. @param {import('playwright-core').Page} page @param {string} text */
export async function choose(page, text) {
  await page.locator('.quick-input-list .monaco-list-row').getByText(text).first().click({ timeout: 60_000 });
}

/**
 * Loads the window again, once VS Code has written down what it remembers: in a browser it does so every five seconds.
 *
 * @param {import('playwright-core').Page} page
 */
export async function reload(page) {
  await page.waitForTimeout(8000);
  await page.reload();
}

/**
 * The rows of the tree of agreements; a screen reader reads their labels.
 *
 * @param {import('playwright-core').Page} page
 * @param {string} label what the label begins with
 */
const treeRow = (page, label) =>
  page
    .locator('.pane-body .monaco-list-row')
    .and(page.locator(`[aria-label^=${JSON.stringify(label)}]`))
    .first();

/** @param {import('playwright-core').Page} page @param {string} label */
export async function treeShows(page, label) {
  await treeRow(page, label).waitFor({ timeout: 60_000 });
}

/** @param {import('playwright-core').Page} page @param {string} label */
export async function treeLacks(page, label) {
  await treeRow(page, label).waitFor({ state: 'detached', timeout: 60_000 });
}

/** @param {import('playwright-core').Page} page @param {string} label */
export async function expandInTree(page, label) {
  await treeRow(page, label).locator('.monaco-tl-twistie').click({ timeout: 60_000 });
}

/** @param {import('playwright-core').Page} page @param {string} label */
export async function clickInTree(page, label) {
  await treeRow(page, label).click({ timeout: 60_000 });
  await page.waitForTimeout(500);
}

/** Types an answer into VS Code's input box, once it is there. @param {import('playwright-core').Page} page @param {string} text */
export async function answer(page, text) {
  const input = page.locator('.quick-input-widget input:visible').first();
  await input.waitFor({ timeout: 60_000 });
  await input.fill(text);
  await input.press('Enter');
  await page.waitForTimeout(300);
}

/** The list of notifications, which has to be open. @param {import('playwright-core').Page} page */
const notifications = (page) => page.locator('.notifications-center');

/** Waits until there is a notification that nobody has seen. @param {import('playwright-core').Page} page */
export async function bellRings(page) {
  await page.locator('.statusbar-item .codicon-bell-dot').first().waitFor({ timeout: 60_000 });
}

/** Waits until a notification shows a text. @param {import('playwright-core').Page} page @param {string} text */
export async function notified(page, text) {
  await notifications(page).getByText(text).first().waitFor({ timeout: 60_000 });
}

/** Waits until the language status of the editor, behind the braces, says something. @param {import('playwright-core').Page} page @param {string} text */
export async function languageStatusShows(page, text) {
  await page.locator('.statusbar-item[id^="status.languageStatus"]').first().hover({ timeout: 60_000 });
  await page.getByText(text).first().waitFor({ timeout: 60_000 });
}

/** Presses a key, or several, in the editor. @param {import('playwright-core').Page} page @param {string[]} keys as Playwright calls them */
export async function press(page, ...keys) {
  await page.locator('.editor-instance .monaco-editor.focused').first().waitFor({ timeout: 60_000 });
  for (const key of keys) await page.keyboard.press(key);
}

/** Waits until the list of suggestions is open and offers something. @param {import('playwright-core').Page} page @param {string} label */
export async function suggests(page, label) {
  const row = page.locator('.suggest-widget.visible .monaco-list-row').filter({ hasText: label });
  await row.first().waitFor({ timeout: 60_000 });
  return true;
}

/**
 * Where two editors that show the same lines have other colours, once these stay as they are: `text: colour / other colour`.
 *
 * @param {import('playwright-core').Page} page
 */
export async function coloursApart(page) {
  // Colours come with the frame after the theme, and semantic ones with the answer of the server after that.
  let seen = '';
  for (let looks = 0; ; looks++) {
    await page.waitForTimeout(200);
    const { all, apart } = await coloursOfEditors(page);
    // What differs gets the time that a busy machine needs.
    if (all === seen && (apart.length === 0 || looks > 50)) return apart;
    seen = all;
  }
}

/** @param {import('playwright-core').Page} page @returns {Promise<{ all: string, apart: string[] }>} */
function coloursOfEditors(page) {
  return page.evaluate(() => {
    const editors = [...document.querySelectorAll('.editor-instance .monaco-editor')];
    const [one, other] = editors.map((editor) => {
      const lines = /** @type {Map<string, string[]>} */ (new Map());
      for (const line of editor.querySelectorAll('.view-line')) {
        const spans = [...line.querySelectorAll(':scope > span > span')].filter(
          // Hints stand between the text.
          ({ className }) => !/dyn-rule|injected|ced-/.test(className),
        );
        const colours = spans.flatMap((span) => [...(span.textContent ?? '')].map(() => getComputedStyle(span).color));
        lines.set(spans.map(({ textContent }) => textContent).join(''), colours);
      }
      return lines;
    });
    if (!one || !other || one.size === 0) return { all: '', apart: ['There are no two editors'] };
    const apart = [];
    for (const [text, colours] of one) {
      const others = other.get(text);
      const at = others ? colours.findIndex((colour, index) => colour !== others[index]) : -1;
      if (at >= 0) apart.push(`${text} at ${at}: ${colours[at]} / ${others?.[at]}`);
    }
    return { all: JSON.stringify([...one, ...other]), apart };
  });
}

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
  await page.screenshot({ path: `${out}/${process.env.VSCODE_HOST_KIND}-${name}.png` });
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

/** Waits until VS Code asks, and tells which step of how many it is. @param {import('playwright-core').Page} page @param {string} title */
export async function asksStep(page, title) {
  await page.locator('.quick-input-titlebar').getByText(title).first().waitFor({ timeout: 60_000 });
}

/** Takes what is chosen of a list that takes several. @param {import('playwright-core').Page} page */
export async function acceptChoices(page) {
  await page.locator('.quick-input-widget .quick-input-filter input[type=text]').first().press('Enter');
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

/** Goes a step back. @param {import('playwright-core').Page} page */
export async function back(page) {
  await page.locator('.quick-input-widget .codicon-quick-input-back').first().click({ timeout: 60_000 });
  await page.waitForTimeout(300);
}

/** Waits until the summary shows a text as a part of something. @param {import('playwright-core').Page} page @param {string} text */
export async function summaryShowsPart(page, text) {
  await summaryFrame(page).locator('main').getByText(text).first().waitFor({ timeout: 60_000 });
}

/** Waits until the summary does not show a text. @param {import('playwright-core').Page} page @param {string} text */
export async function summaryLacks(page, text) {
  await summaryFrame(page).getByText(text, { exact: true }).first().waitFor({ state: 'detached', timeout: 60_000 });
}

/** Clicks the first place of the summary whose text has a part. @param {import('playwright-core').Page} page @param {string} text */
export async function clickPartInSummary(page, text) {
  await summaryFrame(page).locator('.changes .go').filter({ hasText: text }).first().click({ timeout: 60_000 });
}

/** Narrows the portfolio. @param {import('playwright-core').Page} page @param {string} name @param {string} value */
export async function chooseInPortfolio(page, name, value) {
  await summaryFrame(page).locator(`select[name=${name}]`).selectOption(value, { timeout: 60_000 });
}

/** Follows the link on a finding in the Problems view. @param {import('playwright-core').Page} page @param {string} rule */
export async function clickRuleInProblems(page, rule) {
  await page.locator('.markers-panel .monaco-link', { hasText: rule }).first().click({ timeout: 60_000 });
}

/** Presses a button of a notification. @param {import('playwright-core').Page} page @param {string} label */
export async function clickInNotification(page, label) {
  await notifications(page).getByRole('button', { name: label, exact: true }).first().click({ timeout: 60_000 });
}

/** Puts the focus into the summary, and waits until VS Code knows. @param {import('playwright-core').Page} page */
export async function focusSummary(page) {
  await summaryFrame(page).locator('h1').first().click({ timeout: 60_000 });
  await page.waitForTimeout(500);
}

/** Whether VS Code's own box to find a text in a view is open. @param {import('playwright-core').Page} page */
export async function isFinding(page) {
  await page.waitForTimeout(500);
  return page.locator('.simple-find-part.visible input').first().isVisible();
}

/** Finds a text in the summary by VS Code's own box, which is open. @param {import('playwright-core').Page} page @param {string} text */
export async function findInSummary(page, text) {
  const box = page.locator('.simple-find-part.visible input').first();
  await box.waitFor({ timeout: 60_000 });
  await box.fill(text);
  await box.press('Enter');
  await page.screenshot({ path: `${out}/${process.env.VSCODE_HOST_KIND}-find.png` });
  await box.press('Escape');
}
