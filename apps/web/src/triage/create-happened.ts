import { countedKinds, type CareEventKind } from '@cairn/triage';
import { createSignal, type Accessor } from 'solid-js';
import { useLive } from '../live/live.ts';
import { eventKindWords, happenedWords } from '../words/care.ts';
import { refusalText } from '../words/refusals.ts';
import { createWords } from '../words/words.ts';

const t = createWords(happenedWords);
const kind = createWords(eventKindWords);

export type Happened = {
  readonly event: Accessor<CareEventKind | undefined>;
  readonly setEvent: (event: CareEventKind | undefined) => void;
  readonly counts: Accessor<boolean>;
  readonly now: Accessor<boolean>;
  readonly setNow: (now: boolean) => void;
  readonly day: Accessor<string>;
  readonly setDay: (day: string) => void;
  readonly count: Accessor<string>;
  readonly setCount: (count: string) => void;
  readonly note: Accessor<string>;
  readonly setNote: (note: string) => void;
  readonly busy: Accessor<boolean>;
  readonly problem: Accessor<string | undefined>;
  /** Said once the server has it. */
  readonly saved: Accessor<string | undefined>;
  readonly save: () => Promise<void>;
  readonly withdraw: (eventId: string, why: string) => Promise<boolean>;
};

/** Writing down what happened. `today` is the patient's day. */
export function createHappened(chart: Accessor<string>, today: Accessor<string>): Happened {
  const live = useLive();
  const [event, setEvent] = createSignal<CareEventKind>();
  const [now, setNow] = createSignal(false);
  const [picked, setDay] = createSignal<string>();
  const [count, setCount] = createSignal('');
  const [note, setNote] = createSignal('');
  const [busy, setBusy] = createSignal(false);
  const [problem, setProblem] = createSignal<string>();
  const [saved, setSaved] = createSignal<string>();
  const counts = (): boolean => countedKinds.some((one) => one === event());
  const day = (): string => (now() ? today() : (picked() ?? today()));

  const settle = async (done: Promise<{ readonly ok: true } | { readonly ok: false; readonly refusal: { readonly code: string } }>) => {
    setBusy(true);
    setProblem(undefined);
    setSaved(undefined);
    const settled = await done;
    setBusy(false);
    if (!settled.ok) setProblem(refusalText(settled.refusal.code));
    return settled.ok;
  };
  const save = async (): Promise<void> => {
    const what = event();
    const number = Number.parseInt(count(), 10);
    if (what === undefined) return void setProblem(t('pickFirst'));
    if (counts() && !(number >= 1)) return void setProblem(t('countNeeded'));
    const input = { chart: chart(), eventId: crypto.randomUUID(), event: what, now: now(), day: day(), note: note() };
    const ok = await settle(live.send('triage.recordEvent', counts() ? { ...input, count: number } : input).done);
    if (!ok) return;
    setSaved(t('saved', { what: kind(what) }));
    setEvent(undefined);
    setNow(false);
    setDay(undefined);
    setCount('');
    setNote('');
  };
  return {
    event,
    setEvent,
    counts,
    now,
    setNow,
    day,
    setDay,
    count,
    setCount,
    note,
    setNote,
    busy,
    problem,
    saved,
    save,
    withdraw: (eventId, why) => settle(live.send('triage.withdrawEvent', { chart: chart(), eventId, why }).done),
  };
}
