import assert from 'node:assert/strict';
import { xmlText } from '../../server/src/escape/xml-text.ts';
import { summaryHtml } from '../../server/src/summary/render/html.ts';
import { summaryMarkdown } from '../../server/src/summary/render/markdown.ts';
import { summarySvg } from '../../server/src/summary/render/svg.tsx';
import { readBase } from '../support/markers.ts';
import { hostileTexts, summaryOf } from './summaries.ts';

const sound = readBase('two');
/** An agreement whose every kind of text is hostile. */
const hostile = sound
  .replace('title: Live ETA for regional distribution', `title: ${JSON.stringify(hostileTexts.script)}`)
  .replace('name: Noordlicht Software B.V.', `name: ${JSON.stringify(hostileTexts.image)}`)
  .replace('name: Eva de Wit', `name: ${JSON.stringify(hostileTexts.bidi)}`)
  .replace('name: Mark Smit', `name: ${JSON.stringify(hostileTexts.escape)}`)
  .replace('what: Two other regional carriers buy the joint service', `what: ${JSON.stringify(hostileTexts.style)}`)
  .replace(
    'when: A shared priority differs by 2 or more points at two reviews in a row',
    `when: ${JSON.stringify(hostileTexts.link)}`,
  )
  .replace('what: ETA service in production for all own trucks', `what: ${hostileTexts.word}`);
/** What turns the direction of text, and what a terminal obeys. */
const unseen = ['\u202e', '\u001b'];

describe('The exported page', () => {
  it('is whole in itself: nothing is loaded, nothing runs', () => {
    const html = summaryHtml(summaryOf(sound));
    assert.match(html, /^<!DOCTYPE html>\n<html lang="en">/);
    assert.match(html, /Content-Security-Policy" content="default-src (&#39;|')none/);
    assert.ok(!/<script|<link|<img|<iframe|\son[a-z]+=|javascript:|url\(/i.test(html));
    assert.equal(html.match(/<style>/g)?.length, 1);
  });

  it('shows hostile text as text', () => {
    const html = summaryHtml(summaryOf(hostile));
    assert.ok(html.includes('&lt;img src=x onerror=alert(1)>'));
    assert.ok(html.includes('&lt;/script>&lt;script>alert(2)&lt;/script>'));
    assert.ok(!/<script|<img|<\/style><style/i.test(html));
    assert.ok(!unseen.some((character) => html.includes(character)));
    assert.ok(html.includes('safe\\u{202e}evil'));
    assert.ok(html.includes(hostileTexts.word));
    assert.equal(html.match(/<\/style>/g)?.length, 1);
  });

  it('has a text for every picture', () => {
    const html = summaryHtml(summaryOf(sound));
    for (const [, attributes] of html.matchAll(/<svg([^>]*)>/g))
      assert.match(attributes ?? '', /aria-hidden="true"|role="img" aria-label="[^"]+"/);
    assert.ok(html.includes('aria-label="Noordlicht Software B.V.: Visionary: Eva de Wit, 1 day a month;'));
  });

  it('is Dutch for who reads Dutch', () => {
    const html = summaryHtml(summaryOf(sound, { language: 'nl' }));
    assert.match(html, /<html lang="nl">/);
    assert.ok(html.includes('Talentendriehoeken'));
  });
});

describe('The exported Markdown', () => {
  it('holds the parts and the figures', () => {
    const markdown = summaryMarkdown(summaryOf(sound));
    for (const part of [
      '# Live ETA for regional distribution',
      '| Noordlicht Software B.V. | 95,000 EUR | 120,000 EUR | 140,000 EUR | 25,000 EUR left |',
      '- **Bridged:** Two-weekly releases against a frozen peak season',
      '| 31 August 2027 | ETA service in production for all own trucks (Commitment) | Noordlicht Software B.V., Mark Smit |',
    ])
      assert.ok(markdown.includes(part), part);
    assert.ok(!markdown.includes('undefined') && !markdown.includes('[object'));
  });

  it('shows hostile text as text', () => {
    const markdown = summaryMarkdown(summaryOf(hostile));
    assert.ok(!/<(img|script|style|\/)|@everyone|\]\(javascript/i.test(markdown));
    assert.ok(!unseen.some((character) => markdown.includes(character)));
  });
});

describe('The drawing', () => {
  it('is one well-formed SVG with its story in words', () => {
    const svg = summarySvg(summaryOf(sound));
    assert.match(svg, /^<svg xmlns="http:\/\/www.w3.org\/2000\/svg"/);
    assert.match(svg, /<desc id="about">Noordlicht Software B.V.: Visionary: Eva de Wit/);
    assert.ok(!/NaN|undefined|Infinity/.test(svg));
  });

  it('holds no character that XML forbids', () => {
    const odd = sound.replace('name: Mark Smit', 'name: "Mark \\uFFFF \\uD800 \\0"');
    assert.notEqual(odd, sound);
    const svg = summarySvg(summaryOf(odd));
    assert.equal(svg, xmlText(svg));
  });

  it('shows hostile text as text, cut to size', () => {
    const svg = summarySvg(summaryOf(hostile));
    assert.ok(!/<(img|script)|<\/style><style/i.test(svg));
    assert.ok(!unseen.some((character) => svg.includes(character)));
    assert.ok(!svg.includes(hostileTexts.word));
  });

  it('is there for an agreement that says nothing', () => {
    assert.ok(!/NaN|undefined|Infinity/.test(summarySvg(summaryOf('partnership: v1\n'))));
  });
});
