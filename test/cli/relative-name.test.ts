import assert from 'node:assert/strict';
import path from 'node:path';
import fc from 'fast-check';
import { relativeName } from '../../server/src/disk/relative-name.ts';

describe('The name of a file from a folder', () => {
  const folders = fc.array(fc.constantFrom('a', 'ab', 'b.c', 'é', '..d'), { maxLength: 4 });

  it('is the way there, above it and beside it too', () => {
    fc.assert(
      fc.property(folders, folders, (from, to) => {
        const [folder, file] = [path.resolve(path.sep, ...from), path.resolve(path.sep, ...to, 'x.partnership.yaml')];
        const name = relativeName(file, folder);
        assert.equal(name, path.relative(folder, file).split(path.sep).join('/'));
        assert.equal(path.resolve(folder, name), file);
      }),
    );
    assert.equal(relativeName(path.resolve('/a'), path.resolve('/a')), '');
  });
});
