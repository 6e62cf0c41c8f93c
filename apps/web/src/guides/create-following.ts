import {
  courseOf,
  emptyRun,
  runOf,
  type Around,
  type Course,
  type Guide,
  type GuideKey,
  type GuideRun,
  type Move,
  type Reason,
  type StepRun,
  type StepStatus,
  type Tag,
  type TalkKind,
  type TalkSide,
} from '@cairn/guides';
import { shippedGuide } from '@cairn/guides/content';
import type { Actor, Instant, OpId } from '@cairn/kernel';
import { isOpen, sessionOf, type Session } from '@cairn/sessions';
import { createMemo, createSignal, type Accessor } from 'solid-js';
import { useLive, type ChartView } from '../live/live.ts';
import { foldWaiting } from './fold-waiting.ts';

/** What a guide asks of the room it is followed in. */
export type RoomSeen = {
  readonly sessionId: string;
  readonly me: Actor;
  readonly zone: string;
  readonly called: Accessor<string>;
};

/** Following, tagging and counting in one session: reads are reactive and show what is on its way, writes go to the outbox. */
export type Following = {
  readonly run: Accessor<GuideRun>;
  readonly course: Accessor<Course | undefined>;
  readonly guide: Accessor<Guide | undefined>;
  readonly isOpen: Accessor<boolean>;
  /** Whether this device holds something of the guide that the server has not answered. */
  readonly isSaving: Accessor<boolean>;
  readonly isWaiting: (tagId: OpId) => boolean;
  /** The code with which the newest command was refused; gone with the next one. */
  readonly refused: Accessor<string | undefined>;
  /** From which the seconds of the session are counted. */
  readonly zero: Accessor<Instant>;
  readonly choose: (guide: Guide) => Promise<boolean>;
  readonly move: (stepId: string, to: StepStatus, more?: Moving) => Promise<boolean>;
  readonly tag: (kind: TalkKind, side: TalkSide) => Promise<boolean>;
  readonly correct: (tag: Tag, change: Partial<Pick<Tag, 'kind' | 'side' | 'quote'>>) => Promise<boolean>;
  readonly untag: (tagId: string) => Promise<boolean>;
  readonly count: (move: Move, change: 1 | -1) => Promise<boolean>;
};
type Moving = { readonly reason?: Reason; readonly next?: string };

export function createFollowing(view: ChartView, room: RoomSeen): Following {
  const live = useLive();
  const { sessionId } = room;
  const where = { chart: view.chart, sessionId };
  const [refused, setRefused] = createSignal<string>();
  const session = createMemo(() => {
    const state = view.state();
    return state && sessionOf(state.sessions, sessionId);
  });
  const waiting = createMemo(() => view.pending().filter((one) => one.path.startsWith('guides.') && one.input['sessionId'] === sessionId));
  const run = createMemo((): GuideRun => {
    const confirmed = runOf(view.state()?.guides ?? { runs: [] }, sessionId) ?? emptyRun(sessionId);
    return foldWaiting(confirmed, waiting(), room.me, aroundOf(session()));
  });
  const course = createMemo(() => courseOf(run()));
  const guide = createMemo(() => {
    const pin = course()?.guide;
    return pin && shippedGuide(pin);
  });

  async function settle(done: Promise<Settled>): Promise<boolean> {
    setRefused(undefined);
    const settled = await done;
    if (!settled.ok) setRefused(settled.refusal.code);
    return settled.ok;
  }

  const zero = (): Instant => aroundOf(session()).zero;
  const second = (): number => Math.max(0, Math.floor((Date.now() - zero()) / 1000));

  return {
    run,
    course,
    guide,
    isOpen: () => aroundOf(session()).isOpen,
    isSaving: () => waiting().length > 0,
    isWaiting: (tagId) => waiting().some((one) => one.opId === tagId || one.input['tagId'] === tagId),
    refused,
    zero,
    choose: ({ key, version }: { readonly key: GuideKey; readonly version: number }) =>
      settle(live.send('guides.choose', { ...where, key, version }).done),
    move: (stepId, to, more = {}) => settle(live.send('guides.step', { ...where, stepId, to, ...more }).done),
    tag: (kind, side) => settle(live.send('guides.tag', { ...where, kind, side, quote: '', second: second() }).done),
    correct: (tag, change) => {
      const { tagId, kind, side, quote } = { ...tag, ...change };
      return settle(live.send('guides.tag', { ...where, tagId, kind, side, quote, second: tag.second }).done);
    },
    untag: (tagId) => settle(live.send('guides.untag', { ...where, tagId }).done),
    count: (move, change) => settle(live.send('guides.count', { ...where, move, change }).done),
  };
}

type Settled = { readonly ok: true } | { readonly ok: false; readonly refusal: { readonly code: string } };

/** The server asks the signature of the note itself; here a correction is shown until it answers. */
function aroundOf(session: Session | undefined): Around {
  return {
    isOpen: session !== undefined && isOpen(session),
    zero: session?.startedAt ?? session?.openedAt ?? 0,
    isSigned: false,
  };
}

/** The step that is worked on now. */
export function stepNow(course: Course | undefined): StepRun | undefined {
  return course?.steps.find(({ status }) => status === 'now');
}

/** The open step to go on with: the next one after `stepId`, otherwise the first one that was passed over. */
export function stepAfter(course: Course, stepId: string | undefined): StepRun | undefined {
  const place = course.steps.findIndex((step) => step.stepId === stepId);
  const open = (step: StepRun): boolean => step.status === 'open' && step.stepId !== stepId;
  return course.steps.slice(place + 1).find(open) ?? course.steps.find(open);
}

export function stepBefore(course: Course, stepId: string | undefined): StepRun | undefined {
  const place = course.steps.findIndex((step) => step.stepId === stepId);
  return place < 0 ? course.steps.findLast(({ status }) => status !== 'open') : course.steps[place - 1];
}
