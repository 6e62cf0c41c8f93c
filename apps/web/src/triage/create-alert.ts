import type { Outcome } from '@cairn/triage';
import { createMemo, createSignal, type Accessor } from 'solid-js';
import { useLive } from '../live/live.ts';
import type { Settled } from '../live/outbox.ts';
import { clock } from '../look/when.ts';
import { refusalText } from '../words/refusals.ts';
import { peekWords } from '../words/triage.ts';
import { createWords } from '../words/words.ts';

const t = createWords(peekWords);

type Deed = 'take' | 'handTo' | 'resolve';

/** What can be done with one alert, and how it is going. */
export type AlertDeeds = {
  /** The deed under way. Nothing is claimed before the server has it. */
  readonly doing: Accessor<Deed | undefined>;
  /** It waits on this device for the connection. */
  readonly waiting: Accessor<boolean>;
  readonly problem: Accessor<string | undefined>;
  readonly take: () => Promise<boolean>;
  readonly handTo: (person: string) => Promise<boolean>;
  readonly resolve: (outcome: Outcome, note: string) => Promise<boolean>;
};

export function createAlert(chart: Accessor<string>, alertId: Accessor<string | undefined>): AlertDeeds {
  const live = useLive();
  const [doing, setDoing] = createSignal<Deed>();
  const [problem, setProblem] = createSignal<string>();
  const waiting = createMemo(() => live.pending().some((one) => one.input['alertId'] === alertId() && one.state() === 'queued'));

  const settle = async (deed: Deed, done: Promise<Settled<unknown>>): Promise<boolean> => {
    setDoing(deed);
    setProblem(undefined);
    const settled = await done;
    setDoing(undefined);
    if (settled.ok) return true;
    const { code, detail } = settled.refusal;
    setProblem(
      code === 'already-taken' && detail
        ? t('takenBy', { name: String(detail['name']), time: clock(Number(detail['at']), live.me.zone) })
        : refusalText(code),
    );
    return false;
  };
  const subject = (): { chart: string; alertId: string } | undefined => {
    const id = alertId();
    return id === undefined ? undefined : { chart: chart(), alertId: id };
  };
  return {
    doing,
    waiting,
    problem,
    take: async () => {
      const about = subject();
      return about !== undefined && doing() === undefined && settle('take', live.send('triage.take', about).done);
    },
    handTo: async (to) => {
      const about = subject();
      return about !== undefined && doing() === undefined && settle('handTo', live.send('triage.handTo', { ...about, to }).done);
    },
    resolve: async (outcome, note) => {
      const about = subject();
      return (
        about !== undefined && doing() === undefined && settle('resolve', live.send('triage.resolve', { ...about, outcome, note }).done)
      );
    },
  };
}
