import type { Tx } from './db/open.ts';
import { settingsNow } from './triage/settings-store.ts';

const MINUTE = 60_000;

/** How long after the first nudge the one reminder goes out, in milliseconds: a setting of the program [D]. */
export async function remindAfter(tx: Tx): Promise<number> {
  return (await settingsNow(tx)).of['R13.reminder'] * MINUTE;
}
