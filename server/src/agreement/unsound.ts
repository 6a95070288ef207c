import { type Path, pathSeparator } from './path.ts';

/** Places that cannot be used, as a tree: what is known of a path is found in as many steps as such places are deep. */
export class Unsound {
  /** By the next step; most are the last of their path. */
  #below: Map<string, Unsound> | undefined;
  #isItself = false;

  /** `keys` are paths as keys. */
  constructor(keys: Iterable<string> = []) {
    for (const key of keys) {
      let here: Unsound = this;
      for (const step of key.split(pathSeparator)) {
        here.#below ??= new Map();
        let below = here.#below.get(step);
        if (!below) {
          below = new Unsound();
          here.#below.set(step, below);
        }
        here = below;
      }
      here.#isItself = true;
    }
  }

  /** Whether a place, or one above it, cannot be used. */
  covers(path: Path): boolean {
    let here: Unsound | undefined = this;
    for (const step of path) {
      here = here.#below?.get(typeof step === 'string' ? step : String(step));
      if (!here) return false;
      if (here.#isItself) return true;
    }
    return false;
  }

  /** Such places at and below another place. */
  under(path: Path): Unsound {
    let here: Unsound | undefined = this;
    for (const step of path) {
      here = here.#below?.get(String(step));
      if (!here) return allSound;
    }
    return here;
  }

  /** Whether a step down leads to any. */
  has(step: string): boolean {
    return this.#below?.has(step) ?? false;
  }
}

export const allSound = new Unsound();
