import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const client = fileURLToPath(new URL('../../client/', import.meta.url));
const read = (file: string): string => readFileSync(path.join(client, file), 'utf8');
const json = (file: string): Record<string, string> => JSON.parse(read(file));

const english = json('package.nls.json');
const dutch = json('package.nls.nl.json');
const bundle = json('l10n/bundle.l10n.nl.json');

/** The texts of all `l10n.t('…')` calls. */
const texts = new Set(
  readdirSync(path.join(client, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .flatMap((file) => [...read(path.join('src', file)).matchAll(/\bl10n\.t\(\s*(?:'((?:[^'\\]|\\.)*)'|"([^"\\]*)")/g)])
    .map(([, single, double]) => (single ?? double ?? '').replace(/\\'/g, "'")),
);
const placeholders = (text: string) => [...text.matchAll(/\{\d+\}/g)].map(([found]) => found).sort();
const commandLinks = (text: string) => [...text.matchAll(/\]\((command:[^)]*)\)/g)].map(([, link]) => link);

describe('The extension in two languages', () => {
  it('has every contributed text in both, and no other', () => {
    assert.deepEqual(Object.keys(dutch).sort(), Object.keys(english).sort());
    const used = new Set([...read('package.json').matchAll(/"%([^%"]+)%"/g)].map(([, key]) => key));
    assert.deepEqual([...used].sort(), Object.keys(english).sort());
  });

  it('calls the same commands in both', () => {
    for (const [key, text] of Object.entries(english))
      assert.deepEqual(commandLinks(dutch[key] ?? ''), commandLinks(text), key);
  });

  it('has every text of its code in Dutch, with the same placeholders, and no other', () => {
    assert.deepEqual(Object.keys(bundle).sort(), [...texts].sort());
    for (const [text, nederlands] of Object.entries(bundle))
      assert.deepEqual(placeholders(nederlands), placeholders(text), text);
  });

  it('leaves no text in its manifest untranslated', () => {
    const { contributes } = JSON.parse(read('package.json'));
    const shown: unknown[] = [
      ...contributes.commands.flatMap(({ title, category }: Record<string, string>) => [title, category]),
      ...Object.values(contributes.views).flatMap((views) => (views as { name: string }[]).map(({ name }) => name)),
      ...contributes.viewsWelcome.map(({ contents }: { contents: string }) => contents),
      ...Object.values(contributes.configuration.properties).map((property) => {
        const { description, markdownDescription } = property as Record<string, string>;
        return description ?? markdownDescription;
      }),
      ...contributes.walkthroughs.flatMap((walkthrough: Record<string, string> & { steps: Record<string, string>[] }) =>
        [walkthrough, ...walkthrough.steps].flatMap(({ title, description }) => [title, description]),
      ),
    ];
    assert.deepEqual(
      shown.filter((text) => !/^%.+%$/.test(String(text))),
      [],
    );
  });
});
