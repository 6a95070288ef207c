import { message } from '../l10n/message.ts';

/** A file whose name keeps it from being read as a configuration. */
export const misnamed = {
  range: { start: 0, end: 0 },
  message: message('This is no configuration: it is not read under this name. Call it `partnership.config.yaml`.'),
};
