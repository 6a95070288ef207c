import { ahead, beginsWith, mended } from './begin.ts';
import { today } from './today.ts';

/** An agreement to begin with: its file under `examples/`, and what it is called. */
export interface Example {
  readonly file: string;
  readonly title: string;
}

/** The list that the build writes of all examples. */
export async function loadExamples(): Promise<readonly Example[]> {
  return (await fetched('examples/index.json')).json();
}

export async function loadExample(file: string): Promise<string> {
  const text = await (await fetched(`examples/${file}`)).text();
  return file === beginsWith || file === mended ? ahead(text, today()) : text;
}

/** @throws Error where the web host does not give the file */
export async function fetched(address: string): Promise<Response> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return response;
}
