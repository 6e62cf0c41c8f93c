import { drawsReady, newestCourse } from '@cairn/rewards';
import type { ChartView } from '../live/live.ts';
import type { Room } from '../sessions/create-room.ts';
import { sessionWords } from '../words/sessions.ts';
import { createWords } from '../words/words.ts';
import type { ExtraTab } from '../worksheets/worksheet-tabs.tsx';
import { DrawPanel } from './session-parts.tsx';

const t = createWords(sessionWords);

/** What stands beside the worksheets of a room: the draw, where there are rewards to draw or to begin. */
export function roomTabs(
  { view, room }: { readonly view: ChartView; readonly room: Room },
  side: 'staff' | 'patient',
): readonly ExtraTab[] {
  const rewards = view.state()?.rewards;
  const course = rewards && newestCourse(rewards);
  if (side === 'patient' && course === undefined) return [];
  const ready = course ? drawsReady(course) : 0;
  const badge = ready > 0 ? { of: ready, what: t('drawsReady', { count: ready }) } : undefined;
  return [{ key: 'draw', label: t('draw'), badge, panel: () => <DrawPanel view={view} sessionId={room.sessionId} side={side} /> }];
}
