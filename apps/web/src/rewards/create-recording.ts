import type { Day } from '@cairn/kernel';
import { outlook, type Course, type Excuse, type Method, type Outcome, type Outlook, type Rewards, type Substance } from '@cairn/rewards';
import { createMemo, createSignal, type Accessor } from 'solid-js';
import { useLive, type ChartView } from '../live/live.ts';
import { movedDay } from '../look/when.ts';

export type Wanted = {
  readonly day: Day;
  readonly outcome: Outcome | undefined;
  readonly method: Method;
  readonly excuse: Excuse | undefined;
  readonly others: readonly Substance[];
};
export type Said = 'none' | 'saving' | { readonly refused: string };

export type RecordProps = {
  readonly view: ChartView;
  readonly state: Rewards;
  readonly course: Course;
  readonly today: Day;
  readonly sessionId: string | undefined;
};

export type Recording = {
  readonly wanted: Accessor<Wanted>;
  readonly change: (part: Partial<Wanted>) => void;
  readonly outlook: Accessor<Outlook>;
  readonly firstDay: Accessor<Day>;
  readonly methods: Accessor<readonly Method[]>;
  readonly said: Accessor<Said>;
  readonly save: () => Promise<void>;
};

const tests: readonly Method[] = ['urine-test', 'oral-fluid-test'];

/** An event that is being written down. It is recorded once, when the server has it: nothing is promised before. */
export function createRecording(props: RecordProps): Recording {
  const live = useLive();
  const [changed, setChanged] = createSignal<Partial<Wanted>>({});
  const [said, setSaid] = createSignal<Said>('none');
  const verification = () => props.course.terms.verification;
  const wanted = (): Wanted => ({
    day: props.today,
    outcome: undefined,
    method: verification().method,
    excuse: undefined,
    others: [],
    ...changed(),
  });
  const save = async (): Promise<void> => {
    const { day, outcome, method, excuse, others } = wanted();
    if (said() === 'saving' || !live.online() || outcome === undefined) return;
    setSaid('saving');
    const { view, course, sessionId } = props;
    const event = { day, outcome, method, excuse: outcome === 'excused' ? excuse : undefined, others: [...others] };
    const settled = await live.send('rewards.record', { chart: view.chart, courseId: course.courseId, sessionId, ...event }).done;
    setSaid(settled.ok ? 'none' : { refused: settled.refusal.code });
    if (settled.ok) setChanged({});
  };
  return {
    wanted,
    change: (part) => {
      setChanged((before) => ({ ...before, ...part }));
      if (said() !== 'saving') setSaid('none');
    },
    outlook: createMemo(() => outlook(props.state, props.course, props.today)),
    firstDay: () => movedDay(props.today, -verification().windowDays),
    methods: () => (tests.includes(verification().method) ? tests : [verification().method]),
    said,
    save,
  };
}
