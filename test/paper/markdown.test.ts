import assert from 'node:assert/strict';
import { marked } from 'marked';
import type { Block, Text } from '../../server/src/paper/block.ts';
import { markdownOf } from '../../server/src/paper/markdown.ts';

const plain = (text: string): Text => [{ text }];
const rendered = async (blocks: readonly Block[]) => (await marked(markdownOf(blocks))).replace(/\n/g, '');

describe('A report as Markdown', () => {
  const signs = ['- minus', '+ plus', '1. one', '12) twelve', '# number', '##', '-', '==='];

  it('keeps what a text begins with where that would begin something', async () => {
    for (const sign of signs) {
      assert.equal(await rendered([{ kind: 'paragraph', lines: [plain(sign)] }]), `<p>${sign}</p>`);
      const items = [{ text: plain(sign), items: [{ text: plain(sign) }] }];
      assert.equal(await rendered([{ kind: 'list', items }]), `<ul><li>${sign}<ul><li>${sign}</li></ul></li></ul>`);
    }
    const lines = ['Title', '===', '- minus'].map(plain);
    assert.equal(await rendered([{ kind: 'paragraph', lines }]), '<p>Title<br>===<br>- minus</p>');
  });

  it('keeps the signs that a heading ends with', async () => {
    assert.equal(await rendered([{ kind: 'heading', level: 1, text: 'Code in C #' }]), '<h1>Code in C #</h1>');
  });

  it('leaves alone what begins nothing', () => {
    const lines = ['-85 degrees', '1.5 million', '31 August', '+31 6 1234'].map(plain);
    assert.equal(markdownOf([{ kind: 'paragraph', lines }]), '-85 degrees  \n1.5 million  \n31 August  \n+31 6 1234\n');
  });
});
