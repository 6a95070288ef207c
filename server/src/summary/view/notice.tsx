/** @jsxRuntime automatic @jsxImportSource preact */
import type { Summary } from '../model.ts';
import { Go } from './go.tsx';

/** That the file cannot be read as it is, and where: above the last picture that could be drawn, or what there is of one. */
export function Unreadable({ summary: { unreadable, words }, isStale }: { summary: Summary; isStale: boolean }) {
  if (!unreadable) return null;
  return (
    <div class="notice" role="status">
      <p>
        <b>{isStale ? words.stale : words.broken}</b>{' '}
        <Go at={unreadable.at}>
          {unreadable.text} ({unreadable.line})
        </Go>
      </p>
    </div>
  );
}
