import ignore, { type Ignore } from 'ignore';

/**
 * Globs as `.gitignore` writes them, with `{a,b}` for one of several: a name without a slash matches in every folder, one of
 * a folder matches all that is in it, `!` takes back, and the last one that matches counts.
 */
export class Globs {
  readonly #from: string;
  readonly #rules: Ignore;

  /** `from` is the folder that the globs count from, with forward slashes; empty for the top. */
  constructor(globs: readonly string[], from = '') {
    this.#from = from === '' ? '' : `${from}/`;
    this.#rules = ignore({ ignorecase: false }).add(globs.flatMap(alternatives).map(withoutDot));
  }

  /** Whether a path, from the top and with forward slashes, is meant; undefined where no glob says anything of it. */
  match(path: string): boolean | undefined {
    if (path === '' || !path.startsWith(this.#from)) return undefined;
    const inside = path.slice(this.#from.length);
    if (!ignore.isPathValid(inside)) return undefined;
    const { ignored, unignored } = this.#rules.test(inside);
    return ignored ? true : unignored ? false : undefined;
  }
}

const withoutDot = (glob: string) => glob.replace(/^(!?)\.\//, '$1/');

/** A glob for each of the words between its first braces, and so on. */
function alternatives(glob: string): readonly string[] {
  const [, before = '', inner = '', after = ''] = /^([^{}]*)\{([^{}]*,[^{}]*)\}(.*)$/.exec(glob) ?? [];
  return inner === '' ? [glob] : inner.split(',').flatMap((word) => alternatives(`${before}${word}${after}`));
}
