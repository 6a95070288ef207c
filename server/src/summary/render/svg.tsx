/** @jsxRuntime automatic @jsxImportSource preact */
import { render } from 'preact-render-to-string';
import { xmlText } from '../../escape/xml-text.ts';
import type { Picture } from '../../paper/block.ts';
import type { Summary } from '../model.ts';
import type { Pictures } from './blocks.ts';
import { type Block, bars, heading, margin, priorities, title, triangles, width } from './svg-parts.tsx';
import { darkStyle, lightStyle } from './svg-text.ts';

/** The pictures of the summary as one drawing: triangles, bars and priorities. For a page that can show an image. */
export function summarySvg(summary: Summary): string {
  const { words, header } = summary;
  const blocks: readonly Block[] = [
    title(summary),
    heading(words.triangles),
    triangles(summary),
    ...(summary.bars.length > 0 ? [heading(words.budget), ...bars(summary)] : []),
    heading(words.priorities),
    ...priorities(summary),
  ];
  const about = [...trianglesInWords(summary), ...barsInWords(summary), ...prioritiesInWords(summary)].join(' ');
  return `${drawing(summary, blocks, { title: header.title, about, style: `${lightStyle}\n${darkStyle}` }).svg}\n`;
}

/** The pictures of the summary, each by itself, in the colours of paper. What has nothing to show is left out. */
export function summaryPictures(summary: Summary): Pictures {
  const picture = (titled: string, blocks: readonly Block[], about: readonly string[]): readonly Picture[] => {
    if (about.length === 0) return [];
    const told = { title: titled, about: about.join(' '), style: lightStyle };
    return [{ kind: 'picture', ...drawing(summary, blocks, told), text: told.about }];
  };
  const { words } = summary;
  return {
    triangles: picture(words.triangles, [triangles(summary)], trianglesInWords(summary)),
    budget: picture(words.budget, bars(summary), barsInWords(summary)),
    priorities: picture(words.priorities, priorities(summary), prioritiesInWords(summary)),
  };
}

interface Told {
  readonly title: string;
  readonly about: string;
  readonly style: string;
}

/** Blocks below each other. */
function drawing({ language }: Summary, blocks: readonly Block[], { title: titled, about, style }: Told) {
  const tops = blocks.map((_, index) => blocks.slice(0, index).reduce((sum, { height }) => sum + height, margin / 2));
  const height = blocks.reduce((sum, block) => sum + block.height, margin);
  const svg = (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-labelledby="title about"
      lang={language}
    >
      <title id="title">{titled}</title>
      <desc id="about">{about}</desc>
      <rect class="paper" width={width} height={height} />
      {blocks.map(({ drawing: own }, index) => (
        <g key={tops[index]} transform={`translate(0 ${tops[index]})`}>
          {own}
        </g>
      ))}
    </svg>
  );
  return { svg: xmlText(render(svg)).replace('<title', () => `<style>${style}</style><title`), width, height };
}

/* What the drawings show, in words. */
const trianglesInWords = ({ triangles: all }: Summary) => all.map(({ name, text }) => `${name}: ${text}.`);
const barsInWords = ({ bars: groups }: Summary) =>
  groups.flatMap(({ title: what, rows }) => rows.map(({ text }) => `${what}, ${text}.`));
const prioritiesInWords = ({ priorities: shared }: Summary) =>
  shared.map(({ what, ratings, gapText }) =>
    [`${what}:`, ratings.map(({ name, text }) => `${name} ${text}`).join(', '), `(${gapText}).`].join(' '),
  );
