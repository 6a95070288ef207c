import { AgreementDocument } from '../agreement/document.ts';
import { type Load, loadsIn, type OtherAgreements } from '../agreement/load.ts';

interface Member {
  readonly text: string;
  loads: readonly Load[] | undefined;
  /** Goes up when what this file asks of people may have changed. */
  readonly version: number;
}

/**
 * All agreements under one root, for the rules that look beyond their own file. A file is parsed only when an agreement
 * that names one of its parties asks, and then only once for each version of its text.
 */
export class Portfolio {
  readonly #members = new Map<string, Member>();
  #version = 0;
  /** Files that name one of these words, by the words; kept up to date when a file changes. */
  readonly #naming = new Map<string, { readonly words: readonly string[]; readonly files: Set<string> }>();

  get files(): Iterable<string> {
    return this.#members.keys();
  }

  get size(): number {
    return this.#members.size;
  }

  text(file: string): string | undefined {
    return this.#members.get(file)?.text;
  }

  /** Adds a file, or gives it another text. A document that was parsed from this very text saves a parse. */
  set(file: string, text: string, parsed?: AgreementDocument): void {
    const before = this.#members.get(file);
    if (before?.text === text && (!parsed || before.loads)) return;
    const loads = parsed ? loadsIn(file, parsed) : undefined;
    const same = before?.loads !== undefined && loads !== undefined && sameLoads(before.loads, loads);
    this.#members.set(file, { text, loads, version: same ? before.version : ++this.#version });
    for (const { words, files } of this.#naming.values()) {
      if (names(text, words)) files.add(file);
      else files.delete(file);
    }
  }

  delete(file: string): void {
    this.#members.delete(file);
    for (const { files } of this.#naming.values()) files.delete(file);
  }

  /** What all other files ask of the people of an agreement. */
  othersOf(file: string, agreement: AgreementDocument): OtherAgreements {
    let byPerson: Map<string, Load[]> | undefined;
    return {
      loadsOf: (person) => {
        byPerson ??= this.#loadsByPerson(file, agreement);
        return byPerson.get(person) ?? [];
      },
    };
  }

  /** The other files that name a party of this agreement, by its id or one of its registrations. */
  relatedTo(file: string, agreement: AgreementDocument): readonly string[] {
    const words = partyWords(agreement);
    const key = words.join('\n');
    let naming = this.#naming.get(key);
    if (!naming) {
      const files = new Set<string>();
      for (const [other, { text }] of this.#members) if (names(text, words)) files.add(other);
      naming = { words, files };
      if (this.#naming.size > 500) this.#naming.clear();
      this.#naming.set(key, naming);
    }
    return [...naming.files].filter((other) => other !== file).sort();
  }

  /** Changes when what other files ask of the people of an agreement may have changed. */
  stampFor(file: string, agreement: AgreementDocument): string {
    const related = this.relatedTo(file, agreement);
    const latest = related.reduce((most, other) => Math.max(most, this.#members.get(other)?.version ?? 0), 0);
    return `${related.length}:${latest}`;
  }

  #loadsByPerson(file: string, agreement: AgreementDocument): Map<string, Load[]> {
    const byPerson = new Map<string, Load[]>();
    for (const other of this.relatedTo(file, agreement)) {
      for (const load of this.#loadsOf(other)) {
        const loads = byPerson.get(load.person);
        if (loads) loads.push(load);
        else byPerson.set(load.person, [load]);
      }
    }
    return byPerson;
  }

  #loadsOf(file: string): readonly Load[] {
    const member = this.#members.get(file);
    if (!member) return [];
    member.loads ??= loadsIn(file, new AgreementDocument(member.text));
    return member.loads;
  }
}

const sameLoads = (a: readonly Load[], b: readonly Load[]) => JSON.stringify(a) === JSON.stringify(b);

/** What gives away that a text is about one of these parties. */
function partyWords(agreement: AgreementDocument): readonly string[] {
  const words = agreement.facts.parties.flatMap(({ id, value }) => [
    id,
    ...Object.values(value.registration ?? {}).filter((number) => typeof number === 'string'),
  ]);
  return [...new Set(words)].sort();
}

const names = (text: string, words: readonly string[]) => words.some((word) => text.includes(word));
