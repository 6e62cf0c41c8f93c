import { live as liveGrants } from '@cairn/consent';
import type { Thread } from '@cairn/family';
import { createEffect, createSignal, onMount, type Accessor } from 'solid-js';
import { createNow, useLive, type ChartView } from '../live/live.ts';
import { linesOfThread, onTheWay, unreadUpTo, withOnTheWay, type RoomLine } from './room-line.ts';

/** One supporter's room from inside the chart: for the patient and the care team. */
export type ThreadTalk = {
  /** Who the room is with; undefined for somebody the patient has not named. */
  readonly name: Accessor<string | undefined>;
  readonly lines: Accessor<readonly RoomLine[]>;
  /** The patient shares the room with this person now. */
  readonly open: Accessor<boolean>;
  readonly draft: Accessor<string>;
  readonly setDraft: (text: string) => void;
  readonly send: () => void;
  /** What was refused, with its words. */
  readonly returned: Accessor<{ readonly code: string; readonly text: string } | undefined>;
  readonly putBack: () => void;
};

export function createThread(view: ChartView, supporterId: string): ThreadTalk {
  const live = useLive();
  const now = createNow(30_000);
  const state = view.state;
  const thread = (): Thread | undefined => state()?.family?.threads.find((one) => one.supporterId === supporterId);
  const supporter = () => state()?.consent.supporters.find(({ personId }) => personId === supporterId);
  const { draft, setDraft } = createDraft(`family/${view.chart}/${supporterId}`);
  const [returned, setReturned] = createSignal<{ readonly code: string; readonly text: string }>();
  createReading(view, supporterId, thread);
  return {
    name: () => supporter()?.name,
    open: () =>
      liveGrants(state()?.consent.grants ?? [], now()).some(
        ({ supporter: to, topics }) => to.personId === supporterId && topics.includes('family-room'),
      ),
    lines: () => {
      const mine = { chart: view.chart, supporterId, name: live.me.name, role: live.me.role };
      return withOnTheWay(linesOfThread(thread(), live.me.personId), onTheWay(view.pending(), mine));
    },
    draft,
    setDraft,
    send: () => {
      const text = draft().trim();
      if (text === '') return;
      setDraft('');
      setReturned(undefined);
      void live.send('family.say', { chart: view.chart, supporterId, text }).done.then((settled) => {
        if (!settled.ok) setReturned({ code: settled.refusal.code, text });
      });
    },
    returned,
    putBack: () => {
      const text = returned()?.text ?? '';
      setDraft(draft() === '' ? text : `${text}\n${draft()}`);
      setReturned(undefined);
    },
  };
}

/** What was typed stays on this device until it is sent. */
function createDraft(id: string): { readonly draft: Accessor<string>; readonly setDraft: (text: string) => void } {
  const live = useLive();
  const [draft, hold] = createSignal('');
  onMount(
    () =>
      void live.keptDraft(id).then((kept) => {
        if (kept !== undefined && draft() === '') hold(kept);
      }),
  );
  return {
    draft,
    setDraft: (text) => {
      hold(text);
      live.keepDraft(id, text);
    },
  };
}

/** Lines count as read when they stand on a page that is in view. */
function createReading(view: ChartView, supporterId: string, thread: Accessor<Thread | undefined>): void {
  const live = useLive();
  let told = 0;
  createEffect(() => {
    const now = thread();
    if (!now || document.visibilityState !== 'visible' || !live.online()) return;
    const me = live.me.personId;
    const lines = now.lines.map(({ seq, from }) => ({ seq, mine: from.personId === me }));
    const upTo = unreadUpTo(lines, now.read[me] ?? 0);
    if (upTo === undefined || upTo <= told) return;
    told = upTo;
    void live.send('family.read', { chart: view.chart, supporterId, upTo });
  });
}
