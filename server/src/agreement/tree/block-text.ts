/**
 * Where a text that `|` or `>` began ends: behind the line end of its last line that says something. `start` is where
 * its header stands, `end` where the parser saw it end.
 */
export function endOfBlock(text: string, start: number, end: number): number {
  const lineEnd = /\r\n?|\n|$/g;
  lineEnd.lastIndex = start + text.slice(start, end).trimEnd().length;
  lineEnd.exec(text);
  return lineEnd.lastIndex;
}
