import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { listFiles, PackageManager } from '@vscode/vsce';

const cwd = fileURLToPath(new URL('../../client', import.meta.url));
const manifest = JSON.parse(readFileSync(`${cwd}/package.json`, 'utf8'));

describe('The package of the extension', () => {
  it('holds what runs and what is shown, and no source, map or test', async () => {
    const files = await listFiles({ cwd, packageManager: PackageManager.None });
    const expected =
      /^(?:dist\/[\w.]+\.c?js|dist\/NOTICES\.txt|icons\/[\w-]+\.svg|l10n\/bundle\.l10n\.nl\.json|syntaxes\/[\w-]+\.tmLanguage\.json|walkthrough\/\w+\.svg|language-configuration\.json|package(?:\.nls(?:\.nl)?)?\.json|icon\.png|(?:README|CHANGELOG)\.md|LICENSE)$/;
    assert.deepEqual(
      files.filter((file) => !expected.test(file)),
      [],
    );
  });

  it('has every file that its manifest names', async () => {
    const files = new Set(await listFiles({ cwd, packageManager: PackageManager.None }));
    const { walkthroughs, grammars, languages } = manifest.contributes;
    const named: readonly string[] = [
      ...grammars.map(({ path }: { path: string }) => path),
      ...languages.flatMap(({ configuration, icon = {} }: { configuration: string; icon?: Record<string, string> }) => [
        configuration,
        ...Object.values(icon),
      ]),
      ...walkthroughs.flatMap(({ icon, steps }: { icon: string; steps: { media: { svg: string } }[] }) => [
        icon,
        ...steps.map(({ media }) => media.svg),
      ]),
    ];
    assert.deepEqual(
      named.map((path) => path.replace(/^\.\//, '')).filter((path) => !files.has(path)),
      [],
    );
  });

  it('starts for an agreement, and for what the user asks: never by itself', () => {
    const harmless = /^(?:onLanguage:partnership|onWebviewPanel:partnership\.\w+)$/;
    assert.deepEqual(
      manifest.activationEvents.filter((event: string) => !harmless.test(event)),
      [],
    );
    assert.deepEqual(Object.keys(manifest.contributes.views), ['partnership']);
  });

  it('works in untrusted and in virtual workspaces', () => {
    assert.deepEqual(manifest.capabilities, {
      untrustedWorkspaces: { supported: true },
      virtualWorkspaces: { supported: true },
    });
  });
});
