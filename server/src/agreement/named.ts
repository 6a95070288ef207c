import type { IdKind } from 'partnership-agreements-schema';
import type { Path } from './path.ts';
import type { Places } from './places.ts';
import type { Declaration } from './reading.ts';
import { beginsWith, nameKey, slug } from './slug.ts';
import { isScalar } from './tree/tree.ts';

/** Where what has an id says what it is called. */
const names = ['name', 'title', 'what'] as const;

/** Who or what is called how: `yara` where `Yara Haddad` is written. Looked up once, when it is first asked for. */
export class Names {
  readonly #declarations: readonly Declaration[];
  readonly #places: Places;
  #byName: Map<string, Declaration[]> | undefined;

  constructor(declarations: readonly Declaration[], places: Places) {
    this.#declarations = declarations;
    this.#places = places;
  }

  /**
   * The ids of some kinds that are called so. Two parties with one name are both meant; the one whose name begins so is
   * meant where nobody has that name: `Van Rijn Logistiek` is Van Rijn Logistiek B.V.
   */
  idsCalled(called: string, kinds: readonly IdKind[]): readonly string[] {
    const wanted = kinds.length === 0 ? '' : nameKey(called);
    if (wanted === '') return [];
    this.#byName ??= this.#read();
    const meant = (this.#byName.get(wanted) ?? []).filter(({ kind }) => kinds.includes(kind));
    if (meant.length > 0) return [...new Set(meant.map(({ id }) => id))];
    const longer = this.#declarations.filter(
      ({ kind, path }) => kind === 'party' && kinds.includes(kind) && beginsWith(this.#nameAt(path), wanted),
    );
    return longer.length === 1 ? longer.map(({ id }) => id) : [];
  }

  #nameAt(path: Path): string {
    const node = this.#places.node([...path, 'name']);
    return isScalar(node) ? nameKey(node.source) : '';
  }

  /** The one id of some kinds of whom a word is part of the name, or of the id: `dorothy` of Dorothy Hale. */
  idNamedBy(word: string, kinds: readonly IdKind[]): string | undefined {
    if (word.length < 3) return undefined;
    const found = new Set(
      this.#declarations
        .filter(({ kind, path, id }) => {
          if (!kinds.includes(kind)) return false;
          const name = this.#places.node([...path, 'name']);
          const words = `${id}-${isScalar(name) ? slug(name.source) : ''}`.split('-');
          return words.includes(word);
        })
        .map(({ id }) => id),
    );
    const [only, ...others] = found;
    return others.length === 0 ? only : undefined;
  }

  #read(): Map<string, Declaration[]> {
    const byName = new Map<string, Declaration[]>();
    for (const declaration of this.#declarations) {
      for (const key of names) {
        const node = this.#places.node([...declaration.path, key]);
        if (!isScalar(node)) continue;
        const name = nameKey(node.source);
        const same = byName.get(name);
        if (same) same.push(declaration);
        else byName.set(name, [declaration]);
      }
    }
    return byName;
  }
}
