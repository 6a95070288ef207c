import { holdOfMutatedTexts } from './mutated-texts.ts';
import { fixes } from './properties/fixes.ts';

describe('every fix holds', () => holdOfMutatedTexts([fixes]));
