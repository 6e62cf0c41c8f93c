import type { ChartId } from '@cairn/kernel';
import type { DropReason } from '@cairn/tasks';
import { createSignal, type Accessor } from 'solid-js';
import { useLive } from '../live/live.ts';
import type { Settled } from '../live/outbox.ts';
import { refusalText } from '../words/refusals.ts';

type Deed = 'take' | 'handTo' | 'done' | 'drop' | 'setDue';
export type Subject = { readonly chart: ChartId; readonly taskId: string };

/** What can be done with one task, and how it is going. Nothing is claimed before the server has it. */
export type TaskDeeds = {
  readonly doing: Accessor<Deed | undefined>;
  readonly problem: Accessor<string | undefined>;
  readonly take: () => Promise<boolean>;
  readonly handTo: (person: string | undefined) => Promise<boolean>;
  readonly done: () => Promise<boolean>;
  readonly drop: (reason: DropReason, note: string) => Promise<boolean>;
  readonly setDue: (day: string) => Promise<boolean>;
};

export function createTaskDeeds(subject: Accessor<Subject | undefined>): TaskDeeds {
  const live = useLive();
  const [doing, setDoing] = createSignal<Deed>();
  const [problem, setProblem] = createSignal<string>();
  const settle = async (deed: Deed, send: (about: Subject) => { readonly done: Promise<Settled<unknown>> }): Promise<boolean> => {
    const about = subject();
    if (about === undefined || doing() !== undefined) return false;
    setDoing(deed);
    setProblem(undefined);
    const settled = await send(about).done;
    setDoing(undefined);
    if (!settled.ok) setProblem(refusalText(settled.refusal.code));
    return settled.ok;
  };
  return {
    doing,
    problem,
    take: () => settle('take', (about) => live.send('tasks.take', about)),
    handTo: (to) => settle('handTo', (about) => live.send('tasks.handTo', to === undefined ? about : { ...about, to })),
    done: () => settle('done', (about) => live.send('tasks.done', about)),
    drop: (reason, note) => settle('drop', (about) => live.send('tasks.drop', { ...about, reason, note })),
    setDue: (day) => settle('setDue', (about) => live.send('tasks.setDue', { ...about, day })),
  };
}
