import { isIsoDate } from '../agreement/date.ts';
import { plain } from '../agreement/tree/plain.ts';
import { readSyntax } from '../agreement/tree/syntax.ts';
import { isMap, type MapNode, type Node } from '../agreement/tree/tree.ts';
import { languages } from '../l10n/translator.ts';
import { ruleById } from '../rules/index.ts';
import { accepts } from '../rules/threshold.ts';
import { type Data, isData } from './data.ts';
import { levelsOf, settableRules } from './settable.ts';

/** What a sound configuration says, and where. */
export interface SoundSettings {
  readonly data: Data;
  readonly root: MapNode;
}

/**
 * The settings of a text that is sound at first sight, which most are; undefined for one that has to be looked at closely
 * (`closely.ts`), be it sound or not. To load the schema and tell mistakes takes longer than to check an agreement.
 */
export function soundSettings(text: string): SoundSettings | undefined {
  const { root, problems } = readSyntax(text);
  if (problems.length > 0 || !isMap(root) || !isPlain(root)) return undefined;
  const data = plain(root);
  return isData(data) && isSound(data) ? { data, root } : undefined;
}

/** Whether a tree holds only what every YAML reader reads alike. */
function isPlain(node: Node | null | undefined): boolean {
  switch (node?.kind) {
    case undefined:
      return true;
    case 'alias':
      return false;
    case 'scalar':
      return node.anchor === undefined && node.tag === undefined;
    case 'list':
      return node.anchor === undefined && node.tag === undefined && node.items.every(isPlain);
    case 'map':
      return (
        node.anchor === undefined &&
        node.tag === undefined &&
        new Set(node.pairs.map(({ name }) => name)).size === node.pairs.length &&
        node.pairs.every(({ name, key, value }) => name !== '<<' && isPlain(key) && isPlain(value))
      );
  }
}

/** Whether each setting has a value that it may have. */
const isSound = (data: Data): boolean => Object.entries(data).every(([name, value]) => isSoundSetting(name, value));

function isSoundSetting(name: string, value: unknown): boolean {
  switch (name) {
    case 'extends':
      return isText(value);
    case 'ignore':
      return isGlobs(value);
    case 'rules':
      return areRules(value);
    case 'overrides':
      return Array.isArray(value) && value.every(isOverride);
    case 'language':
      return languages.some((language) => language === value);
    case 'today':
      return typeof value === 'string' && isIsoDate(value);
    default:
      return false;
  }
}

const isText = (value: unknown): boolean => typeof value === 'string' && value !== '';
const isGlobs = (value: unknown): boolean => Array.isArray(value) && value.every(isText);
const isOverride = (value: unknown): boolean =>
  isData(value) && Object.keys(value).length === 2 && isGlobs(value.files) && areRules(value.rules);

const settable = new Set(settableRules.map(({ id }) => id as string));

const areRules = (value: unknown): boolean =>
  isData(value) && Object.entries(value).every(([id, setting]) => settable.has(id) && isSoundRule(id, setting));

function isSoundRule(id: string, setting: unknown): boolean {
  const rule = ruleById(id);
  if (!rule) return false;
  const isLevel = (value: unknown) => levelsOf(rule).some((level) => level === value);
  if (!isData(setting)) return isLevel(setting);
  return Object.entries(setting).every(([name, value]) => {
    if (name === 'severity') return isLevel(value);
    const threshold = rule.options && Object.hasOwn(rule.options, name) ? rule.options[name] : undefined;
    return threshold !== undefined && accepts(threshold, value);
  });
}
