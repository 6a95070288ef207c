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

/** Follows the link on a finding in the Problems view. @param {import('playwright-core').Page} page @param {string} rule */
export async function clickRuleInProblems(page, rule) {
  await page.locator('.markers-panel .monaco-link', { hasText: rule }).first().click({ timeout: 60_000 });
}

/** Presses a button of a notification. @param {import('playwright-core').Page} page @param {string} label */
export async function clickInNotification(page, label) {
  await notifications(page).getByRole('button', { name: label, exact: true }).first().click({ timeout: 60_000 });
}
