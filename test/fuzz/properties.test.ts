import { holdOfMutatedTexts } from './mutated-texts.ts';
import { fixes } from './properties/fixes.ts';
import { properties } from './properties/index.ts';

describe('every property but that of fixes holds', () =>
  holdOfMutatedTexts(properties.filter((property) => property !== fixes)));
