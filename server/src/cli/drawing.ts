import { readFileSync } from 'node:fs';
import path from 'node:path';
import { initWasm, Resvg } from '@resvg/resvg-wasm';

/** What draws, and the letters it draws with, lie beside the bundle. */
const besides = (name: string) => readFileSync(path.join(__dirname, name));

let letters: readonly Uint8Array[] | undefined;

/** A drawing as a PNG of so many pixels in width, for readers that show no SVG: the bytes of the file. */
export async function pngOf(svg: string, width: number): Promise<Uint8Array> {
  if (!letters) {
    await initWasm(besides('resvg.wasm'));
    letters = [besides('regular.ttf'), besides('semibold.ttf')];
  }
  const drawing = new Resvg(svg, {
    fitTo: { mode: 'width', value: width },
    font: { fontBuffers: [...letters], defaultFontFamily: 'Open Sans' },
  });
  return drawing.render().asPng();
}
