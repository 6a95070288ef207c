import { type Shape, shapeAt } from 'partnership-agreements-schema';
import { agreementChecks } from './changes/agreement.ts';
import { governanceChecks } from './changes/governance.ts';
import { honestyChecks } from './changes/honesty.ts';
import { partiesChecks } from './changes/parties.ts';
import { prioritiesChecks } from './changes/priorities.ts';
import { strengthsChecks } from './changes/strengths.ts';
import { talentsChecks } from './changes/talents.ts';
import { transparencyChecks } from './changes/transparency.ts';
import type { ChangeCheck } from './check.ts';

/** Every kind of change there is, in the order in which an agreement is told. */
export const changeChecks: readonly ChangeCheck[] = [
  ...agreementChecks,
  ...partiesChecks,
  ...prioritiesChecks,
  ...transparencyChecks,
  ...honestyChecks,
  ...talentsChecks,
  ...strengthsChecks,
  ...governanceChecks,
];

let table: ReadonlyMap<Shape, ChangeCheck> | undefined;

/** The check of a place of the schema; places that only hold others have none. */
export function checkOf(shape: Shape): ChangeCheck | undefined {
  table ??= new Map(
    changeChecks.map((check) => {
      const place = shapeAt(check.at.split('.'));
      if (!place) throw new Error(`the schema has no ${check.at}`);
      return [place, check];
    }),
  );
  return table.get(shape);
}
