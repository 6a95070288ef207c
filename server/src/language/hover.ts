import { type Shape, shapeAt } from 'partnership-agreements-schema';
import type * as lsp from 'vscode-languageserver-protocol';
import { type Resource, resources } from '../agreement/budget.ts';
import type { AgreementDocument } from '../agreement/document.ts';
import type { OtherAgreements } from '../agreement/others.ts';
import type { Path } from '../agreement/path.ts';
import { type Message, message } from '../l10n/message.ts';
import type { Translator } from '../l10n/translator.ts';
import { ruleById } from '../rules/index.ts';
import { cardOf } from './cards.ts';
import { idsOf } from './ids.ts';
import { toLines } from './lines.ts';
import { bold, code, escapeMarkdown } from './markdown.ts';
import { type Place, placeAt } from './place.ts';
import { sumOf } from './sums.ts';

/** What is told of a place, as Markdown. */
export interface Explanation extends lsp.Hover {
  readonly contents: lsp.MarkupContent;
}

/** What is this, why, and who: of the field, the id or the figure at an offset, as Markdown. */
export function hover(
  agreement: AgreementDocument,
  offset: number,
  others: OtherAgreements,
  tell: Translator,
): Explanation | undefined {
  const occurrence = idsOf(agreement).at(offset);
  const place = placeAt(agreement, offset);
  const blocks: string[] = [];
  if (occurrence) blocks.push(...cardOf(agreement, occurrence.of, others, tell));
  if (place) {
    blocks.push(...sums(agreement, place.path, tell));
    if (place.part === 'value') blocks.push(...ruleAt(agreement, place, tell));
    blocks.push(...field(place, tell));
  }
  const range = occurrence?.range ?? place?.range;
  if (blocks.length === 0 || !range) return undefined;
  return { contents: { kind: 'markdown', value: blocks.join('\n\n') }, range: toLines(agreement, range) };
}

/** The field by its title and description, with the principle that it serves. */
function field({ path, part, shape }: Place, tell: Translator): readonly string[] {
  const own = described(path, part, shape);
  if (!own) return [];
  const say = (text: string) => escapeMarkdown(tell(message(text)));
  const { title, description } = own.shape.about;
  const blocks = [`${bold(tell(message(title)))} · ${code(own.name)}`, ...(description ? [say(description)] : [])];
  const principle = path.length > 1 ? shapeAt(path.slice(0, 1))?.about : undefined;
  if (principle && /^\d/.test(principle.title))
    blocks.push(`*${say(principle.title)}* — ${say(principle.description)}`);
  return blocks;
}

/** What describes a place: its own field; for an item without a title, its list; for an id that is a key, its entry. */
function described(path: Path, part: Place['part'], shape: Shape | undefined) {
  const last = path.at(-1);
  if (shape === undefined || last === undefined) return undefined;
  const isItem = typeof last === 'number';
  const named = isItem ? path.slice(0, -1) : path;
  const name = String(named.at(-1));
  if (shape.about.title) return { shape, name };
  const list = isItem && part === 'value' ? shapeAt(named) : undefined;
  return list?.about.title ? { shape: list, name } : undefined;
}

/** Behind a ceiling, what was promised and what is left. */
function sums(agreement: AgreementDocument, path: Path, tell: Translator): readonly string[] {
  const [section, map, party, resource] = path;
  if (section !== 'honesty' || map !== 'ceilings' || party === undefined) return [];
  const asked = resources.filter((one: Resource) => resource === undefined || one === resource);
  return asked.flatMap((one) => sumOf(agreement, String(party), one, tell));
}

/** Of the rule that a waiver names, what it asks and why. */
function ruleAt(agreement: AgreementDocument, { path, shape }: Place, tell: Translator): readonly string[] {
  if (shape?.kind !== 'scalar' || shape.refers !== 'rule') return [];
  const waiver = agreement.facts.waivers.find(({ id }) => id === path[1]);
  const rule = ruleById(waiver?.value.rule ?? '');
  if (!rule) return [];
  const say = (text: Message) => escapeMarkdown(tell(text));
  return [`**${code(rule.id)}** — ${say(message(rule.docs.what))}`, say(message(rule.docs.why))];
}
