import type { Role } from 'partnership-agreements-schema';
import { type Message, message } from '../../l10n/message.ts';

/** What each corner of the triangle is called in a sentence. */
export const roleNames: Readonly<Record<Role, Message>> = {
  visionary: message('visionary'),
  project_lead: message('project lead'),
  process_owner: message('process owner'),
};
