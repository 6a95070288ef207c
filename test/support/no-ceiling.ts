import { readBase } from './markers.ts';

/** The agreement of two parties without the ceilings of Van Rijn: one finding, honesty/ceiling-missing. */
export const noCeiling = readBase('two').replace(/ {4}van-rijn:\n {6}budget.*\n.*\n/, '');
