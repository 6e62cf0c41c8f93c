import { shippedGuide, shippedPin } from '@cairn/guides/content';
import { sessionOf } from '@cairn/sessions';
import type { GuideRoom } from './guides/router.ts';
import { isSigned } from './notes/store.ts';
import { forDeciding } from './sessions/store.ts';

/** In these nothing is followed any more, or nothing ever was. */
const over: readonly string[] = ['ended', 'missed', 'cancelled'];

/** Where guides meet sessions and notes: a guide is followed while its session is open, and tags stand once the note is signed. */
export const guideRoom: GuideRoom = {
  around: async (tx, chart, sessionId) => {
    const session = sessionOf(await forDeciding(tx, chart, sessionId), sessionId);
    if (!session) return undefined;
    const { startedAt, openedAt, status } = session;
    return { isOpen: !over.includes(status), zero: startedAt ?? openedAt, isSigned: await isSigned(tx, chart, sessionId) };
  },
  guide: shippedGuide,
  pin: shippedPin,
};
