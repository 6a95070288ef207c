/** Who wants to know what of the workspace, and is told. */
export class News {
  readonly #touched: ((uri: string | undefined) => void)[] = [];
  readonly #indexed: (() => void)[] = [];
  readonly #changed = new Set<() => void>();

  /** Calls back each time folders have been read, or another configuration counts. */
  onIndexed(listener: () => void): void {
    this.#indexed.push(listener);
  }

  /**
   * Calls back with each file of which another text counts, or to which the others say something else that counts; with
   * undefined where anything may be otherwise. Only midnight is told of nowhere.
   */
  onTouched(listener: (uri: string | undefined) => void): void {
    this.#touched.push(listener);
  }

  /** Calls back once, at the next change of anything that findings depend on; gives what takes that back. */
  onceChanged(listener: () => void): () => void {
    this.#changed.add(listener);
    return () => this.#changed.delete(listener);
  }

  tellIndexed(): void {
    for (const listener of this.#indexed) listener();
  }

  tellTouched(uri: string | undefined): void {
    for (const listener of this.#touched) listener(uri);
  }

  tellChanged(): void {
    const listeners = [...this.#changed];
    this.#changed.clear();
    for (const listener of listeners) listener();
  }
}
