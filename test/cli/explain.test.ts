import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { rulePage, site } from '../../server/src/rules/rule-page.ts';
import { inFolder, partnership, repository } from '../support/command.ts';
import { readBase } from '../support/markers.ts';

const sound = readBase('two');
const explain = (...args: readonly string[]) => partnership(['explain', ...args]);

describe('partnership explain', () => {
  it('lists everything that findings are reported as, and explains each as its page does', () => {
    const { status, stdout } = explain();
    assert.equal(status, 0);
    const ids = [...stdout.matchAll(/^ {2}([a-z]+\/[a-z-]+) {2,}\S/gm)].map(([, id = '']) => id);
    assert.ok(ids.length > 60, stdout);
    for (const id of ['internal/configuration', 'governance/version-not-raised', 'honesty/ceiling-missing'])
      assert.ok(ids.includes(id), id);
    for (const id of ids)
      assert.ok(existsSync(path.join(repository, 'docs/rules', `${id}.md`)), `${id} has no page to link to`);
    for (const id of ['internal/configuration', 'governance/version-not-raised', 'honesty/ceiling-missing']) {
      const page = explain(id);
      assert.equal(page.status, 0, page.stderr);
      assert.equal(page.stdout, readFileSync(path.join(repository, 'docs/rules', `${id}.md`), 'utf8'));
    }
  });

  it('explains every id that a report or a comparison names', () => {
    inFolder(
      {
        'a.partnership.yaml': sound,
        'b.partnership.yaml': sound.replace('able: 140000', 'able: 130000'),
        'partnership.config.yaml': 'today: 2026-11-24\nrulez: {}\n',
      },
      (cwd) => {
        const diff = JSON.parse(
          partnership(['diff', 'a.partnership.yaml', 'b.partnership.yaml', '--format', 'json'], { cwd }).stdout,
        );
        const sarif = JSON.parse(partnership(['check', '--format', 'sarif'], { cwd }).stdout);
        const ids: string[] = [
          ...diff.files[0].findings.new.map(({ rule }: { rule: string }) => rule),
          ...sarif.runs[0].tool.driver.rules.map(({ id }: { id: string }) => id),
        ];
        assert.ok(ids.includes('governance/version-not-raised') && ids.includes('internal/configuration'), ids.join());
        for (const id of ids) {
          assert.equal(explain(id).status, 0, id);
          assert.ok(
            rulePage(id) === `${site}/rules/${id}` && existsSync(path.join(repository, 'docs/rules', `${id}.md`)),
          );
        }
      },
    );
  });

  it('speaks Dutch, and says what was meant', () => {
    assert.match(explain('governance/version-not-raised', '--lang', 'nl').stdout, /Wat ondertekend is, verandert/);
    const near = explain('version-not-raised');
    assert.equal(near.status, 2);
    assert.match(near.stderr, /Did you mean "governance\/version-not-raised"/);
    assert.match(explain('nothing-like-it').stderr, /partnership explain/);
  });
});
