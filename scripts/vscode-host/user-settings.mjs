/** The user settings of a fresh profile: a workbench that stays quiet and offline, and otherwise is as on the desktop. */
import fs from 'node:fs';
import path from 'node:path';

const SETTINGS = {
  // In a browser VS Code saves after a second, which would make tests depend on how busy the machine is.
  'files.autoSave': 'off',
  'workbench.startupEditor': 'none',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.enableExperiments': false,
  'window.commandCenter': false,
  'chat.disableAIFeatures': true,
  'chat.agentHost.enabled': false,
  'security.workspace.trust.startupPrompt': 'never',
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  'telemetry.telemetryLevel': 'off',
};

/**
 * Writes the settings unless the profile has some already.
 *
 * @param {string} userData VS Code's `--user-data-dir`
 * @param {Record<string, unknown>} [more]
 */
export function writeUserSettings(userData, more = {}) {
  const file = path.join(userData, 'User', 'settings.json');
  if (fs.existsSync(file)) return;
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(file, JSON.stringify({ ...SETTINGS, ...more }, null, 2));
}
