import type { Property } from './property.ts';
import { Random } from './random.ts';
import { randomText } from './texts.ts';

/** So many mutated texts are held against every property in each run of the tests. */
const count = 3000;
/** So many of them are a test of their own, which tells how far it came. */
const part = 300;

/** Holds properties of the same texts each time; `npm run fuzz` takes others. */
export function holdOfMutatedTexts(properties: readonly Property[]): void {
  for (let from = 0; from < count; from += part)
    it(`of mutated texts, ${from} to ${from + part}`, function () {
      this.timeout(300_000);
      const random = new Random(1128 + from);
      for (let number = 0; number < part; number++) {
        const text = randomText(random);
        for (const { name, holds } of properties) {
          try {
            holds(text);
          } catch (error) {
            throw new Error(`${name} does not hold of ${JSON.stringify(text)}`, { cause: error });
          }
        }
      }
    });
}
