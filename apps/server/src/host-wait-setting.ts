import type { WaitMinutes } from './sessions/host-wait.ts';
import { settingsNow } from './triage/settings-store.ts';

/** How long a patient waits before the team is told, as the program has set it. */
export const hostWait: WaitMinutes = async (tx) => (await settingsNow(tx)).of['room.host-wait'];
