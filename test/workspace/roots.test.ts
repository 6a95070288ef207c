import assert from 'node:assert/strict';
import { Roots } from '../../server/src/workspace/roots.ts';

/** Roots among folders; those that end with a star have a configuration, those with a plus are repositories. */
const rootsOf = (opened: readonly string[], landmarks: readonly string[], separator = '/', leftOut = '') =>
  new Roots({
    look: (folder) => ({
      configuration: landmarks.includes(`${folder}*`),
      repository: landmarks.includes(`${folder}+`),
    }),
    opened: () => opened,
    isLeftOut: (file) => leftOut !== '' && file.includes(leftOut),
    separator,
  });

describe('the root of a file', () => {
  it('is the innermost folder above it with a configuration or a repository, for paths and URIs', () => {
    for (const top of ['/w', 'file:///w', 'vscode-vfs://github/a/b']) {
      const roots = rootsOf([top], [`${top}/a*`, `${top}/a/b+`, `${top}/c+`]);
      const root = (file: string) => roots.rootOf(`${top}/${file}`).folder.slice(top.length + 1);
      assert.deepEqual(
        ['x', 'a/x', 'a/d/x', 'a/b/x', 'a/b/e/f/x', 'c/x'].map((file) => root(`${file}.partnership.yaml`)),
        ['', 'a', 'a', 'a/b', 'a/b', 'c'],
      );
    }
  });

  it('is the innermost folder that was opened, or its own', () => {
    const roots = rootsOf(['/w', '/w/in'], []);
    const root = (file: string) => roots.rootOf(file);
    assert.deepEqual(root('/w/in/a.partnership.yaml'), { folder: '/w/in', kind: 'opened' });
    assert.deepEqual(root('/w/inner/a.partnership.yaml'), { folder: '/w', kind: 'opened' });
    assert.deepEqual(root('/v/a.partnership.yaml'), { folder: '/v', kind: 'alone' });
    assert.deepEqual(root('/a.partnership.yaml'), { folder: '/', kind: 'alone' });
    assert.deepEqual(root('untitled:Untitled-1'), { folder: 'untitled:Untitled-1', kind: 'alone' });
  });

  it('is found on Windows as well', () => {
    const roots = rootsOf(['C:\\w'], ['C:\\w\\a+', 'D:\\*'], '\\');
    const root = (file: string) => roots.rootOf(file).folder;
    assert.equal(root('C:\\w\\a\\b\\x.partnership.yaml'), 'C:\\w\\a');
    assert.equal(root('C:\\w\\x.partnership.yaml'), 'C:\\w');
    assert.equal(root('D:\\x\\x.partnership.yaml'), 'D:\\');
  });

  it('changes with what makes it, once that is told', () => {
    const landmarks: string[] = [];
    const roots = rootsOf(['/w'], landmarks);
    assert.equal(roots.rootOf('/w/a/x.partnership.yaml').folder, '/w');
    landmarks.push('/w/a+');
    roots.forget();
    assert.equal(roots.rootOf('/w/a/x.partnership.yaml').folder, '/w/a');
  });
});

it('a file is a member of its root by its name, where it lies, and what is left out', () => {
  const roots = rootsOf(['/w', '/node_modules/w'], [], '/', '/old/');
  for (const file of ['/w/a.partnership.yaml', '/w/A.PARTNERSHIP.YML', '/node_modules/w/a.partnership.yml'])
    assert.ok(roots.includes(file), file);
  for (const file of ['/w/notes.txt', '/w/partnership.yaml', '/w/x/node_modules/a.partnership.yaml'])
    assert.ok(!roots.includes(file), file);
  assert.ok(!roots.includes('/w/old/a.partnership.yaml'));
});
