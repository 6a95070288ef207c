import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { xmlText } from '../../server/src/escape/xml-text.ts';
import { inFolder, partnership } from '../support/command.ts';
import { readBase } from '../support/markers.ts';
import { hostileTexts } from './summaries.ts';

const sound = readBase('two');
const today = ['--today', '2026-11-24'];

/** The parts of a Word document, by name. */
function partsOf(document: Uint8Array): ReadonlyMap<string, Uint8Array> {
  return new Map(Object.entries(unzipSync(document)));
}
const xmlOf = (parts: ReadonlyMap<string, Uint8Array>, name: string) => {
  const part = parts.get(name);
  assert.ok(part, `${name} is missing in ${[...parts.keys()].join(', ')}`);
  return strFromU8(part);
};
/** The texts of the paragraphs in this style, without what stands between the runs. */
const headings = (xml: string, level: number) =>
  [...xml.matchAll(/<w:p>(?:(?!<\/w:p>).)*<\/w:p>/gs)]
    .map(([paragraph]) => paragraph)
    .filter((paragraph) => paragraph.includes(`<w:pStyle w:val="Heading${level}"/>`))
    .map((paragraph) => [...paragraph.matchAll(/<w:t[^>]*>([^<]*)</g)].map(([, text]) => text).join(''));

/** The document of an agreement, as the command writes it. */
function documentOf(text: string, options: readonly string[] = []): Uint8Array {
  return inFolder({ 'a.partnership.yaml': text }, (cwd) => {
    const { status, stderr, stdout } = partnership(
      ['summary', 'a.partnership.yaml', '--format', 'docx=a.docx', ...today, ...options],
      { cwd },
    );
    assert.deepEqual({ status, stderr, stdout }, { status: 0, stderr: '', stdout: '' });
    return readFileSync(path.join(cwd, 'a.docx'));
  });
}

describe('The summary as a Word document', () => {
  let whole: Uint8Array;
  before(() => {
    whole = documentOf(sound, ['--full']);
  });

  it('has an outline, tables whose head comes again, and sheets that say what they are', () => {
    const parts = partsOf(whole);
    const xml = xmlOf(parts, 'word/document.xml');
    assert.deepEqual(headings(xml, 1), ['Live ETA for regional distribution']);
    const chapters = headings(xml, 2);
    for (const chapter of ['To talk about', 'Triangles of talents', 'Promised, willing, able', 'The whole agreement'])
      assert.ok(chapters.includes(chapter), chapters.join(', '));
    assert.ok(headings(xml, 3).includes('Signatures'));
    assert.match(xml, /<w:tblHeader\/>/);
    assert.match(xml, /140,000 EUR/);
    const sheets = [...parts.keys()].filter((name) => /^word\/(header|footer)\d*\.xml$/.test(name));
    const around = sheets.map((name) => xmlOf(parts, name)).join();
    assert.match(around, /Live ETA for regional distribution · Agreed · version 3/);
    assert.match(around, /sha256:[0-9a-f]{64}/);
    assert.match(around, /NUMPAGES/);
  });

  it('has each picture as a drawing and as points, with its story in words', () => {
    const parts = partsOf(whole);
    const media = [...parts.keys()].filter((name) => name.startsWith('word/media/'));
    const [svg, png] = ['.svg', '.png'].map((end) => media.filter((name) => name.endsWith(end)));
    assert.equal(svg?.length, 3);
    assert.equal(png?.length, 3);
    for (const name of png ?? []) {
      const bytes = Buffer.from(parts.get(name) ?? []);
      assert.equal(bytes.toString('latin1', 1, 4), 'PNG');
      assert.equal(bytes.readUInt32BE(16), 1920, 'pixels in width');
      // A picture without a letter on it would be far smaller.
      assert.ok(bytes.length > 8_000, `${name}: ${bytes.length} bytes`);
    }
    for (const name of svg ?? []) assert.match(xmlOf(parts, name), /^<svg xmlns/);
    assert.match(xmlOf(parts, 'word/document.xml'), /descr="[^"]*Visionary: Eva de Wit/);
  });

  it('says so in Dutch', () => {
    const parts = partsOf(documentOf(sound, ['--lang', 'nl']));
    assert.ok(headings(xmlOf(parts, 'word/document.xml'), 2).includes('Om te bespreken'));
    assert.match(xmlOf(parts, 'word/styles.xml'), /<w:lang w:val="nl-NL"\/>/);
  });

  it('shows hostile text as text, and holds no character that XML forbids', () => {
    const hostile = sound
      .replace('title: Live ETA for regional distribution', `title: ${JSON.stringify(hostileTexts.script)}`)
      .replace('name: Noordlicht Software B.V.', `name: ${JSON.stringify(hostileTexts.image)}`)
      .replace('name: Mark Smit', `name: ${JSON.stringify(hostileTexts.escape)}`)
      .replace(
        'what: Two other regional carriers buy the joint service',
        'what: "half \\uD800 of a pair, \\uFFFF \\0"',
      );
    const parts = partsOf(documentOf(hostile, ['--full']));
    const all = [...parts.keys()].filter((name) => /\.(xml|rels|svg)$/.test(name)).map((name) => xmlOf(parts, name));
    for (const xml of all) {
      assert.doesNotMatch(xml, /<script|<img/i);
      assert.equal(xml, xmlText(xml));
    }
  });

  it('goes to standard output byte for byte where that is no terminal, and over no agreement', () => {
    inFolder({ 'a.partnership.yaml': sound }, (cwd) => {
      const { status, stdout } = partnership(['summary', 'a.partnership.yaml', '--format', 'docx', ...today], { cwd });
      assert.equal(status, 0);
      assert.ok(stdout.startsWith('PK\u0003\u0004'));
      const over = partnership(['summary', 'a.partnership.yaml', '--format', 'docx=a.partnership.yaml'], { cwd });
      assert.equal(over.status, 2);
      assert.match(over.stderr, /would overwrite an agreement/);
      assert.equal(readFileSync(path.join(cwd, 'a.partnership.yaml'), 'utf8'), sound);
    });
  });

  it('comes for all agreements as well, on sheets that lie', () => {
    inFolder({ 'a.partnership.yaml': sound }, (cwd) => {
      const { status, stderr } = partnership(['portfolio', '--format', 'docx=all.docx', ...today], { cwd });
      assert.equal(status, 0, stderr);
      const xml = xmlOf(partsOf(readFileSync(path.join(cwd, 'all.docx'))), 'word/document.xml');
      assert.deepEqual(headings(xml, 2).slice(0, 2), ['What stands out', 'Agreements']);
      assert.match(xml, /w:orient="landscape"/);
    });
  });

  it('is read by LibreOffice, with its headings and pictures', function () {
    this.timeout(180_000);
    if (spawnSync('soffice', ['--version']).status !== 0) return this.skip();
    inFolder({ 'a.docx': whole }, (cwd) => {
      const convert = (to: string) => {
        const own = `-env:UserInstallation=file://${path.join(cwd, 'profile')}`;
        const args = [own, '--headless', '--convert-to', to, '--outdir', cwd, path.join(cwd, 'a.docx')];
        const { status, stderr } = spawnSync('soffice', args, { encoding: 'utf8', timeout: 150_000 });
        assert.equal(status, 0, stderr);
      };
      convert('fodt');
      const read = readFileSync(path.join(cwd, 'a.fodt'), 'utf8');
      // Of half a million characters a failure would show all.
      const holds = (pattern: RegExp) => assert.ok(pattern.test(read), String(pattern));
      holds(/<text:h[^>]*text:outline-level="1"[^>]*>(?:<text:span[^>]*>)?Live ETA for regional distribution/);
      holds(/<text:h[^>]*text:outline-level="2"[^>]*>(?:<text:span[^>]*>)?The whole agreement/);
      assert.equal(read.match(/<draw:image\b/g)?.length, 3);
      holds(/<table:table-header-rows>/);
    });
  });
});
