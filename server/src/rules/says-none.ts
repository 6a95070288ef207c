const none = new Set([
  'none',
  'none yet',
  'none so far',
  'no',
  'nothing',
  'nothing yet',
  'not yet',
  'no mitigation',
  'no mitigation yet',
  'no approach',
  'no approach yet',
  'no plan',
  'no plan yet',
  'geen',
  'geen nog',
  'nog geen',
  'nee',
  'niet',
  'niets',
  'nog niet',
  'nog niets',
  'geen maatregel',
  'geen maatregelen',
  'nog geen maatregel',
  'nog geen maatregelen',
  'geen aanpak',
  'nog geen aanpak',
  'geen plan',
  'nog geen plan',
]);
const longest = Math.max(...[...none].map((each) => each.length)) + 1;

/** What a party does about a weakness; undefined where it names nothing, or says that it is nothing. */
export const mitigationIn = ({ mitigation }: { readonly mitigation?: string | undefined }): string | undefined =>
  mitigation !== undefined && saysNone(mitigation) ? undefined : mitigation;

/** Whether an answer to what somebody does about it says, honestly, that it is nothing: `None yet`, `Nog geen.` */
export const saysNone = (answer: string): boolean =>
  answer.trim().length <= longest && none.has(answer.trim().toLowerCase().replace(/\.$/, ''));
