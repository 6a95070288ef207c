/** Something that holds of every text. */
export interface Property {
  readonly name: string;
  /** What is asserted, in a sentence. */
  readonly asserts: string;
  /** Throws where it does not hold. */
  holds(text: string): void;
}
