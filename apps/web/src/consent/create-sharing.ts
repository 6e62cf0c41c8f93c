import { discloseGoals, discloseHelp, type DisclosedGoals, type DisclosedHelp, type Plan } from '@cairn/aftercare';
import { live as liveGrants, NOTICE_VERSION, type Consent, type Grant, type Look, type Supporter } from '@cairn/consent';
import type { Instant } from '@cairn/kernel';
import { discloseAppointments, type DisclosedAppointment } from '@cairn/scheduling';
import { createEffect, createMemo, createSignal, on, type Accessor } from 'solid-js';
import { useLive, type ChartView } from '../live/live.ts';
import type { Sent } from '../live/outbox.ts';
import { dayKey, movedDay } from '../look/when.ts';
import { language } from '../words/words.ts';
import { draftFrom, stepOf, type Draft, type Step } from './draft.ts';

/** What became of the last press: on its way, committed, or refused with its code. */
export type Outcome = 'none' | 'signing' | 'stopping' | 'signed' | 'stopped' | { readonly refused: string };

export type Shown = {
  readonly supporter: Accessor<Supporter | undefined>;
  /** What binds now. */
  readonly grant: Accessor<Grant | undefined>;
  /** All that was ever signed for this person, newest first. */
  readonly history: Accessor<readonly Grant[]>;
  readonly look: Accessor<Look | undefined>;
  readonly zone: Accessor<string>;
  readonly patientName: Accessor<string>;
  /** From the chart, by the functions that disclose it. */
  readonly visits: Accessor<readonly DisclosedAppointment[]>;
  readonly goals: Accessor<DisclosedGoals>;
  readonly help: Accessor<DisclosedHelp>;
};

export type Sharing = Shown & {
  readonly draft: Accessor<Draft>;
  readonly change: (part: Partial<Draft>) => void;
  readonly step: Accessor<Step>;
  /** Last day of sharing if signed now. */
  readonly until: Accessor<string>;
  readonly outcome: Accessor<Outcome>;
  readonly sign: () => Promise<void>;
  /** Ends what the switches no longer show. */
  readonly takeBack: () => Promise<void>;
  readonly stopAll: () => Promise<void>;
};

export function createSharing(chart: ChartView, person: Accessor<string | undefined>, now: Accessor<Instant>): Sharing {
  const shown = createShown(chart, person, now);
  const { supporter, grant, zone } = shown;
  const [draft, setDraft] = createSignal<Draft>(draftFrom(undefined, undefined, zone()));
  const until = (): string => (draft().end === 'pick' ? draft().day : movedDay(dayKey(now(), zone()), Number(draft().end)));
  const signed = (): string => [supporter()?.personId, grant()?.grantId, grant()?.topics.join(' ')].join('/');
  createEffect(on(signed, () => setDraft(draftFrom(grant(), supporter(), zone()))));
  const step = createMemo(() => stepOf(draft(), grant(), until(), zone()));
  const { outcome, clear, sign, end } = createActions(chart);
  return {
    ...shown,
    draft,
    change: (part) => {
      clear();
      setDraft((before) => ({ ...before, ...part }));
    },
    step,
    until,
    outcome,
    sign: () => sign(person() ?? '', draft(), until()),
    takeBack: () => end(grant(), draft().topics),
    stopAll: () => end(grant(), []),
  };
}

function createShown(chart: ChartView, person: Accessor<string | undefined>, now: Accessor<Instant>): Shown {
  const live = useLive();
  const consent = (): Consent | undefined => chart.state()?.consent;
  const zone = (): string => chart.state()?.charts.profile?.zone ?? live.me.zone;
  const supporter = createMemo(() => consent()?.supporters.find((one) => one.personId === person()));
  const history = createMemo(() => (consent()?.grants ?? []).filter((one) => one.supporter.personId === person()).toReversed());
  const grant = createMemo(() => liveGrants(history(), now())[0]);
  const visits = createMemo(() => discloseAppointments(chart.state()?.scheduling.appointments ?? [], zone(), now()));
  const plan = () => chart.state()?.aftercare;
  const goals = createMemo(() => ifThere(plan(), discloseGoals));
  const help = createMemo(() => ifThere(plan(), discloseHelp));
  return {
    supporter,
    grant,
    history,
    look: () => consent()?.looks.find((one) => one.supporterId === person()),
    zone,
    patientName: () => chart.state()?.charts.profile?.name ?? '',
    visits,
    goals,
    help,
  };
}

function ifThere<A>(plan: Plan | undefined, disclose: (plan: Plan) => readonly A[]): readonly A[] {
  return plan ? disclose(plan) : [];
}

type Actions = {
  readonly outcome: Accessor<Outcome>;
  readonly clear: () => void;
  readonly sign: (supporterId: string, draft: Draft, until: string) => Promise<void>;
  /** Keeps only `topics` of the grant. */
  readonly end: (grant: Grant | undefined, topics: Draft['topics']) => Promise<void>;
};

function createActions(view: ChartView): Actions {
  const live = useLive();
  const { chart } = view;
  const [settled, setOutcome] = createSignal<Outcome>('none');
  // What an earlier visit to this page left in the outbox is still on its way, too.
  const onItsWay = (paths: readonly string[]): boolean => view.pending().some((one) => paths.includes(one.path));
  const outcome = (): Outcome => {
    if (onItsWay(['consent.revoke', 'consent.narrow'])) return 'stopping';
    return onItsWay(['consent.give']) ? 'signing' : settled();
  };
  const settle = async (sent: readonly Sent<unknown>[], done: Outcome): Promise<void> => {
    const answers = await Promise.all(sent.map((one) => one.done));
    const refused = answers.find((one) => !one.ok);
    setOutcome(refused && !refused.ok ? { refused: refused.refusal.code } : done);
  };
  return {
    outcome,
    clear: () => setOutcome('none'),
    sign: (supporterId, { topics, purpose, typedName, phone, events }, until) => {
      setOutcome('signing');
      const notice = { noticeVersion: NOTICE_VERSION, locale: language() };
      const emergency = topics.includes('emergency') ? { emergency: { phone, events: [...events] } } : {};
      const signed = { chart, supporterId, topics: [...topics], purpose, until, typedName, ...notice, ...emergency };
      return settle([live.send('consent.give', signed)], 'signed');
    },
    end: async (grant, topics) => {
      if (!grant) return;
      setOutcome('stopping');
      const { grantId } = grant;
      const gone = grant.topics.filter((topic) => !topics.includes(topic));
      if (gone.length === grant.topics.length) return settle([live.send('consent.revoke', { chart, grantId })], 'stopped');
      return settle(
        gone.map((topic) => live.send('consent.narrow', { chart, grantId, topic })),
        'none',
      );
    },
  };
}
