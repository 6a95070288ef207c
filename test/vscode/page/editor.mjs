import { keepPicture } from './pictures.mjs';

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
  await keepPicture(page, name);
}

/** Presses a key, or several, in the editor. @param {import('playwright-core').Page} page @param {string[]} keys as Playwright calls them */
export async function press(page, ...keys) {
  await page.locator('.editor-instance .monaco-editor.focused').first().waitFor({ timeout: 60_000 });
  for (const key of keys) await page.keyboard.press(key);
}

/**
 * Waits until the last line of the editor holds a text, in colours: VS Code knows by then what its words are, which it must to
 * indent the line below. Who types sees that, too.
 *
 * @param {import('playwright-core').Page} page
 * @param {string} text without the blanks round it
 */
export async function endsInColour(page, text) {
  await page.waitForFunction(
    (/** @type {string} */ text) => {
      const lines = [...document.querySelectorAll('.editor-instance .monaco-editor.focused .view-line')];
      const top = (/** @type {Element} */ line) => line.getBoundingClientRect().top;
      const last = lines.sort((a, b) => top(a) - top(b)).at(-1);
      // What is no more than text is `mtk1`.
      return (
        last?.textContent?.replaceAll('\u00a0', ' ').trim() === text &&
        last.querySelector('[class*="mtk"]:not(.mtk1)') !== null
      );
    },
    text,
    { timeout: 60_000 },
  );
}

/** Types a text into the editor. @param {import('playwright-core').Page} page @param {string} text */
export async function type(page, text) {
  await page.locator('.editor-instance .monaco-editor.focused').first().waitFor({ timeout: 60_000 });
  await page.keyboard.type(text);
}

/** The hints that say something. @param {import('playwright-core').Page} page @param {string} text */
const hintsOf = (page, text) =>
  page.locator('.editor-instance .view-line [class*="dyn-rule"]').filter({ hasText: text });

/** Waits until a hint stands in the editor. @param {import('playwright-core').Page} page @param {string} text what it says */
export async function hint(page, text) {
  await hintsOf(page, text).first().waitFor({ timeout: 60_000 });
  return true;
}

/**
 * Types a text at the pace of somebody who types fast, and tells whether a hint stood in the editor behind each key.
 *
 * @param {import('playwright-core').Page} page
 * @param {string} text
 * @param {string} hint what it says
 */
export async function typesBeside(page, text, hint) {
  await page.locator('.editor-instance .monaco-editor.focused').first().waitFor({ timeout: 60_000 });
  for (const key of text) {
    await page.keyboard.type(key);
    await page.waitForTimeout(120);
    if ((await hintsOf(page, hint).count()) === 0) return false;
  }
  return true;
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
 * Loads the window again, once VS Code has written down what it remembers: in a browser it does so every five seconds.
 *
 * @param {import('playwright-core').Page} page
 */
export async function reload(page) {
  await page.waitForTimeout(8000);
  await page.reload();
}
