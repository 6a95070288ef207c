/** @jsxRuntime automatic @jsxImportSource preact */
import { render } from 'preact-render-to-string';
import type { Summary } from '../model.ts';
import { type Block, bars, heading, margin, priorities, title, triangles, width } from './svg-parts.tsx';
import { svgStyle } from './svg-text.ts';

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
  const tops = blocks.map((_, index) => blocks.slice(0, index).reduce((sum, { height }) => sum + height, margin / 2));
  const height = blocks.reduce((sum, block) => sum + block.height, margin);
  const drawing = (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-labelledby="title about"
      lang={summary.language}
    >
      <title id="title">{header.title}</title>
      <desc id="about">{aboutOf(summary)}</desc>
      <rect class="paper" width={width} height={height} />
      {blocks.map(({ drawing: own }, index) => (
        <g key={tops[index]} transform={`translate(0 ${tops[index]})`}>
          {own}
        </g>
      ))}
    </svg>
  );
  return `${render(drawing).replace('<title', () => `<style>${svgStyle}</style><title`)}\n`;
}

/** What the drawing shows, in words. */
const aboutOf = ({ triangles: all, bars: groups, priorities: shared }: Summary): string =>
  [
    ...all.map(({ name, text }) => `${name}: ${text}.`),
    ...groups.flatMap(({ title: what, rows }) => rows.map(({ text }) => `${what}, ${text}.`)),
    ...shared.map(({ what, ratings, gapText }) =>
      [`${what}:`, ratings.map(({ name, text }) => `${name} ${text}`).join(', '), `(${gapText}).`].join(' '),
    ),
  ].join(' ');
