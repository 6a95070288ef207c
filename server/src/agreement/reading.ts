import type { IdKind, MapShape, ReferenceTarget } from 'partnership-agreements-schema';
import { type Path, pathKey } from './path.ts';
import type { Problem } from './problem.ts';
import type { MapNode } from './tree/tree.ts';

/** An id where it is declared. */
export interface Declaration {
  readonly kind: IdKind;
  readonly id: string;
  readonly path: Path;
  /** The party under whose id it stands. */
  readonly party: string | undefined;
}
/** An id where something points to it. */
export interface Reference {
  readonly target: ReferenceTarget;
  readonly id: string;
  readonly path: Path;
  /** The party under whose id it stands. */
  readonly party: string | undefined;
  /** Whether the key that ends the path is the id, or the value at the path. */
  readonly part: 'key' | 'value';
}
/** A map keyed by parties. */
export interface PartyMap {
  readonly path: Path;
  readonly map: MapNode;
  readonly shape: MapShape;
}

/** The data of a tree as plain values, and what came to light while it was read together with the schema. */
export interface Reading {
  /** Without `x-` keys, keys without a value, and places that are malformed already. */
  readonly data: unknown;
  readonly problems: readonly Problem[];
  readonly malformed: Set<string>;
  readonly declarations: readonly Declaration[];
  readonly references: readonly Reference[];
  readonly partyMaps: readonly PartyMap[];
}

/** The place that is being read, and what was noted on the way there. */
export class Notes {
  readonly text: string;
  /** The currency of the agreement, as it is written. */
  readonly currency: string | undefined;
  readonly problems: Problem[] = [];
  readonly malformed = new Set<string>();
  readonly declarations: Declaration[] = [];
  readonly references: Reference[] = [];
  readonly partyMaps: PartyMap[] = [];
  /** The party under whose id the place stands. */
  party: string | undefined;
  readonly #path: (string | number)[] = [];

  constructor(text: string, currency: string | undefined) {
    this.text = text;
    this.currency = currency;
  }

  get path(): Path {
    return [...this.#path];
  }
  /** How many steps it is below the top. */
  get depth(): number {
    return this.#path.length;
  }
  /** The key or index that the place stands at. */
  get step(): string | number | undefined {
    return this.#path.at(-1);
  }
  enter(step: string | number): void {
    this.#path.push(step);
  }
  leave(): void {
    this.#path.pop();
  }

  /** The place cannot be used: it has no value. */
  prune(): undefined {
    this.malformed.add(pathKey(this.#path));
    return undefined;
  }

  refers(target: ReferenceTarget, id: string, part: Reference['part']): void {
    this.references.push({ target, id, path: this.path, party: this.party, part });
  }
}
