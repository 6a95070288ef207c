/** @jsxRuntime automatic @jsxImportSource preact */
import type { VNode } from 'preact';
import type { BarRow, Bars, Priority, Summary, Triangle } from '../model.ts';
import type { Words } from '../words.ts';
import { fitting } from './svg-text.ts';

/** A part of the drawing, and how high it is. */
export interface Block {
  readonly height: number;
  readonly drawing: VNode;
}
export const width = 960;
export const margin = 40;
const inner = width - 2 * margin;

interface TextProps {
  readonly x: number;
  readonly y: number;
  readonly size?: number;
  readonly of: string;
  readonly most?: number;
  readonly class?: string;
  readonly bold?: boolean;
  readonly anchor?: 'start' | 'middle' | 'end';
}
function Text({ x, y, size = 13, of, most = inner, class: own = 'ink', bold, anchor }: TextProps) {
  return (
    <text x={x} y={y} font-size={size} class={own} font-weight={bold ? 600 : undefined} text-anchor={anchor}>
      {fitting(of, most, size)}
    </text>
  );
}

const at = (x: number, y: number, key: string | number, content: VNode | readonly VNode[]) => (
  <g key={key} transform={`translate(${x} ${y})`}>
    {content}
  </g>
);

export const title = ({ header }: Summary): Block => ({
  height: 104,
  drawing: (
    <g>
      <Text x={margin} y={24} size={12} of={header.facts.join(' · ')} class="quiet" bold />
      <Text x={margin} y={58} size={28} of={header.title} />
      <Text x={margin} y={86} size={15} of={header.parties.map(({ name }) => name).join(' · ')} />
    </g>
  ),
});

export const heading = (text: string): Block => ({
  height: 56,
  drawing: (
    <g>
      <line class="line" x1={margin} x2={width - margin} y1={8} y2={8} />
      <Text x={margin} y={38} size={16} of={text} bold />
    </g>
  ),
});

/** At most three triangles beside each other. */
export function triangles({ triangles: all, words }: Summary): Block {
  const columns = Math.min(3, Math.max(1, all.length));
  const column = inner / columns;
  const height = 300;
  return {
    height: Math.ceil(all.length / columns) * height,
    drawing: (
      <g>
        {all.map((triangle, index) =>
          at(
            margin + (index % columns) * column,
            Math.floor(index / columns) * height,
            triangle.party,
            <TriangleDrawing triangle={triangle} width={column} remark={words.onePerson} />,
          ),
        )}
      </g>
    ),
  };
}

interface TriangleProps {
  readonly triangle: Triangle;
  readonly width: number;
  /** What is said of a person in two corners. */
  readonly remark: string;
}
function TriangleDrawing({ triangle: { name, corners }, width: own, remark }: TriangleProps) {
  const middle = own / 2;
  const spots = [
    { x: middle, y: 106 },
    { x: middle - 84, y: 198 },
    { x: middle + 84, y: 198 },
  ];
  const spotOf = (index: number) => spots[index] ?? { x: 0, y: 0 };
  const points = (list: readonly { x: number; y: number }[]) => list.map(({ x, y }) => `${x},${y}`).join(' ');
  const joined = corners.flatMap(({ doubled }, index) => (doubled ? [spotOf(index)] : []));
  const ring = points([...joined, ...joined.slice(0, 1)]);
  return (
    <g>
      <Text x={middle} y={14} of={name} most={own - 20} anchor="middle" bold />
      <polygon class="soft" points={points(spots)} />
      {joined.length > 1 && (
        <polyline class="joined" points={ring} stroke-width={58} stroke-linecap="round" stroke-linejoin="round" />
      )}
      {joined.length > 1 && (
        <polyline points={ring} class="inside" stroke-width={54} stroke-linecap="round" stroke-linejoin="round" />
      )}
      {corners.map(({ role, roleName, name: person, days, initials, state }, index) => {
        const { x, y } = spotOf(index);
        const below = index === 0 ? -70 : 40;
        const most = index === 0 ? own - 20 : 160;
        return (
          <g key={role}>
            <circle class="paper" cx={x} cy={y} r={20} />
            <circle class={state === 'named' ? 'edge' : 'gone'} cx={x} cy={y} r={20} stroke-width={1.5} />
            <Text x={x} y={y + 5} of={initials} anchor="middle" bold class={state === 'named' ? 'ink' : 'alert'} />
            <Text x={x} y={y + below} size={12} of={roleName} most={most} anchor="middle" class="quiet" />
            <Text x={x} y={y + below + 16} of={person} most={most} anchor="middle" bold={state !== 'named'} />
            {days && <Text x={x} y={y + below + 32} size={12} of={days} most={most} anchor="middle" class="quiet" />}
          </g>
        );
      })}
      {joined.length > 1 && <Text x={middle} y={290} size={12} of={remark} most={own - 20} anchor="middle" bold />}
    </g>
  );
}

export const bars = ({ bars: groups, words }: Summary): readonly Block[] =>
  groups.map((group) => barsDrawing(group, words));

function barsDrawing(group: Bars, words: Words): Block {
  const row = 46;
  return {
    height: 28 + group.rows.length * row,
    drawing: (
      <g>
        <Text x={margin} y={14} of={group.title} bold />
        {group.rows.map((bar, index) =>
          at(margin, 26 + index * row, bar.party, <BarDrawing bar={bar} group={group} words={words} />),
        )}
      </g>
    ),
  };
}

function BarDrawing({ bar, group, words }: { bar: BarRow; group: Bars; words: Words }) {
  const left = 210;
  const long = (amount: number) => (amount / group.scale) * (inner - left);
  const { promised, willing, able, ceiling, state } = bar;
  const told = `${words.promised} ${bar.promisedText}, ${words.willing} ${bar.willingText}, ${words.able} ${bar.ableText}: ${bar.verdict}`;
  const within = ceiling === undefined ? promised : Math.min(promised, ceiling);
  return (
    <g>
      <Text x={0} y={15} of={bar.name} most={left - 20} />
      {willing !== undefined && <rect class="band" x={left} y={1} width={long(willing)} height={18} />}
      {able !== undefined && <rect class="limit" x={left} y={1} width={long(able)} height={18} />}
      <rect class="accent" x={left} y={6} width={long(within)} height={8} />
      {promised > within && (
        <rect class="alert" x={left + long(within)} y={6} width={long(promised - within)} height={8} />
      )}
      {ceiling !== undefined && <rect class="ink" x={left + long(ceiling) - 1} y={0} width={2} height={20} />}
      <Text x={left} y={34} size={12} of={told} most={inner - left} class={state === 'within' ? 'quiet' : 'alert'} />
    </g>
  );
}

export const priorities = ({ priorities: all }: Summary): readonly Block[] => all.map(priorityDrawing);

function priorityDrawing(priority: Priority): Block {
  const row = 24;
  const left = 520;
  const spotOf = (importance: number) => left + 190 + (importance - 1) * 32;
  const { spread, ratings } = priority;
  const high = ratings.length * row;
  return {
    height: Math.max(high, 44) + 16,
    drawing: (
      <g>
        <Text x={margin} y={17} of={priority.what} most={left - margin - 20} />
        <Text x={margin} y={36} size={12} of={priority.gapText} class={priority.wide ? 'alert' : 'quiet'} bold />
        {spread && spread.high > spread.low && (
          <rect
            class="band"
            x={spotOf(spread.low)}
            y={0}
            width={spotOf(spread.high) - spotOf(spread.low)}
            height={high}
          />
        )}
        {ratings.map(({ party, name, importance, text }, index) => {
          const y = index * row + 12;
          return (
            <g key={party}>
              <Text x={left} y={y + 4} size={12} of={name} most={170} />
              <line class="line" x1={spotOf(1)} x2={spotOf(5)} y1={y} y2={y} />
              {importance !== undefined && <circle class="accent" cx={spotOf(importance)} cy={y} r={6} />}
              <Text x={spotOf(5) + 20} y={y + 4} of={text} most={70} bold />
            </g>
          );
        })}
      </g>
    ),
  };
}
