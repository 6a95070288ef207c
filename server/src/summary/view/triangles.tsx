/** @jsxRuntime automatic @jsxImportSource preact */
import type { Corner, Summary, Triangle } from '../model.ts';
import { Go } from './go.tsx';
import { Section } from './section.tsx';
import { toFillIn } from './to-fill.ts';

interface Point {
  readonly x: number;
  readonly y: number;
}
const spots: readonly Point[] = [
  { x: 130, y: 30 },
  { x: 36, y: 138 },
  { x: 224, y: 138 },
];
const points = (list: readonly Point[]) => list.map(({ x, y }) => `${x},${y}`).join(' ');

/** One triangle for each organisation. */
export function Triangles({ summary: { triangles, words } }: { summary: Summary }) {
  return (
    <Section id="triangles" principle={words.talentsPrinciple} title={words.triangles} about={words.trianglesAbout}>
      <div class="triangles">
        {triangles.map((triangle) => (
          <figure key={triangle.party} class="triangle" aria-label={`${triangle.name}: ${triangle.text}`}>
            <figcaption>
              <Go at={triangle.at}>{triangle.name}</Go>
            </figcaption>
            {triangle.corners.slice(0, 1).map((corner) => (
              <CornerText key={corner.role} corner={corner} doubled={words.onePerson} />
            ))}
            <Picture triangle={triangle} />
            <div class="base">
              {triangle.corners.slice(1).map((corner) => (
                <CornerText key={corner.role} corner={corner} doubled={words.onePerson} />
              ))}
            </div>
          </figure>
        ))}
      </div>
    </Section>
  );
}

/** The three corners; people who stand in more than one of them join these in one shape. */
function Picture({ triangle: { corners } }: { triangle: Triangle }) {
  const spotOf = (index: number): Point => spots[index] ?? { x: 0, y: 0 };
  const joined = corners.flatMap((corner, index) => (corner.doubled ? [spotOf(index)] : []));
  return (
    <svg viewBox="0 0 260 168" aria-hidden="true" focusable="false">
      <polygon class="sides" points={points(spots)} />
      {joined.length > 1 && (
        <>
          <polyline class="joined-edge" points={points([...joined, ...joined.slice(0, 1)])} />
          <polyline class="joined" points={points([...joined, ...joined.slice(0, 1)])} />
        </>
      )}
      {corners.map(({ role, state, initials }, index) => {
        const { x, y } = spotOf(index);
        return (
          <g key={role} class={`corner ${state}`}>
            <circle cx={x} cy={y} r="22" />
            <text x={x} y={y} dy="0.35em">
              {initials}
            </text>
          </g>
        );
      })}
    </svg>
  );
}

function CornerText({ corner, doubled }: { corner: Corner; doubled: string }) {
  const { roleName, name, state, days, deputy, escalates, follows, open, at } = corner;
  return (
    <div class={`corner-text ${state}`}>
      <span class="label">{roleName}</span>
      <Go at={at} class="who">
        {name}
      </Go>
      {days && (
        <span class="quiet">
          <span class={toFillIn(open, 'days_per_month')}>{days}</span>
        </span>
      )}
      {deputy && <span class="quiet">{deputy}</span>}
      {escalates && <span class="quiet">{escalates}</span>}
      {follows && <span class="quiet">{follows}</span>}
      {corner.doubled && <span class="remark">{doubled}</span>}
    </div>
  );
}
