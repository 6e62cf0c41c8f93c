import { onCleanup } from 'solid-js';
import type { ChartView } from '../live/live.ts';
import { createPresence, type Beside, type Presence } from './create-presence.ts';

/** Who is at which sheet, for a sheet that is looked at outside a room. People in a room are seen too. */
export function ownPresence(view: ChartView, me: string): Presence {
  onCleanup(() => view.present(''));
  const beside = (): readonly Beside[] =>
    view.presence().flatMap(({ person, where, doing }): Beside[] => {
      const at = where.slice(Math.max(0, where.indexOf('sheet:')));
      return person.personId !== me && at.startsWith('sheet:') ? [{ person, at, writing: doing === 'writing' }] : [];
    });
  return createPresence(beside, (at, writing) => view.present(at, writing ? 'writing' : ''));
}
