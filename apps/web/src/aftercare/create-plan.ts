import { start, type Plan, type PlanCommand, type PlanPerson } from '@cairn/aftercare';
import { fieldAt, type Operation, type Path, type Value } from '@cairn/co-editing';
import type { Actor, OpId } from '@cairn/kernel';
import { createEffect, createMemo, createSignal, onCleanup, untrack } from 'solid-js';
import { createNow, type ChartView, type Live } from '../live/live.ts';
import type { Pending, Sent } from '../live/outbox.ts';
import { dayKey } from '../look/when.ts';
import { foldWaiting, type Waiting } from './fold-waiting.ts';
import { samePath, type PlanModel, type Present, type Returned, type WriteState } from './plan-model.ts';

/** How long a field says that it was saved. */
const SAID = 4000;
const PLACE = 'plan:';

/** One chart's plan on this screen. */
export function createPlan(live: Live, view: ChartView): PlanModel {
  const now = createNow(15_000);
  const confirmed = createMemo((): Plan => view.state()?.aftercare ?? start());
  const chart = () => view.state()?.charts;
  const me: Actor = { personId: live.me.personId, name: live.me.name, role: live.me.role };
  const today = (): string => dayKey(now(), chart()?.profile?.zone ?? live.me.zone);
  const people = createMemo((): readonly PlanPerson[] => {
    const { patient, profile, team } = chart() ?? { patient: undefined, profile: undefined, team: [] };
    const owners = team.map(({ personId, name }) => ({ id: personId, name }));
    return patient && profile ? [{ id: patient, name: profile.name }, ...owners] : owners;
  });
  const waiting = createMemo(() => view.pending().filter((one) => isOurs(one, confirmed())));
  const plan = createMemo(() => foldWaiting(confirmed(), waiting().map(toWaiting), { me, today: today(), people: people() }));
  const [saved, setSaved] = createSignal<readonly Path[]>([]);
  const { returned, letGo, follow } = createReturned(view);

  function edit(operation: Operation): OpId {
    const input = { chart: view.chart, operation };
    const sent = live.send('aftercare.edit', input);
    follow(sent, 'aftercare.edit', input);
    void sent.done.then((settled) => {
      if (!settled.ok || (operation.type !== 'set' && operation.type !== 'choose')) return;
      setSaved((paths) => [...paths, operation.path]);
      setTimeout(() => setSaved((paths) => paths.filter((path) => path !== operation.path)), SAID);
    });
    return sent.opId;
  }

  function ask(text: string): OpId {
    const input = { chart: view.chart, text };
    const sent = live.send('aftercare.ask', input);
    follow(sent, 'aftercare.ask', input);
    return sent.opId;
  }

  function stateOf(path: Path): WriteState | undefined {
    if (waiting().some((one) => samePath(pathOf(one) ?? [], path))) return live.online() ? 'saving' : 'here';
    return saved().some((one) => samePath(one, path)) ? 'saved' : undefined;
  }

  return {
    plan,
    me: () => me,
    called: () => chart()?.profile?.called ?? '',
    patient: () => chart()?.patient,
    people,
    today,
    now,
    online: live.online,
    stateOf,
    isWaiting: (opId) => waiting().some((one) => one.opId === opId),
    waiting: () => waiting().length > 0,
    savedAt: () => confirmed().changes.at(-1)?.at,
    returned: (path) => returned().filter((one) => samePath(one.path, path)),
    strays: () => returned().filter((one) => !samePath(one.path, ASKED) && fieldAt(plan().doc, one.path) === undefined),
    letGo,
    newId: () => crypto.randomUUID(),
    edit,
    check: (path, done) => void live.send('aftercare.check', { chart: view.chart, path, done }),
    ask,
    answer: (requestId, answer) => void live.send('aftercare.answer', { chart: view.chart, requestId, answer }),
    ...createPresent(live, view),
  };
}

/** Where requests to the team would stand, if they were in the document. */
export const ASKED: Path = ['asked'];

/** Refused words, kept on this screen until their author takes them back or lets them go. */
function createReturned(view: ChartView) {
  const [returned, setReturned] = createSignal<readonly Returned[]>([]);
  const followed = new Set<OpId>();
  const giveBack = (opId: OpId, words: Words | undefined, code: string): void => {
    if (words && !untrack(returned).some((one) => one.opId === opId)) setReturned((all) => [...all, { ...words, opId, code }]);
  };
  // A command that a killed tab left behind has nobody waiting for its answer but this.
  createEffect(() => {
    for (const one of view.pending())
      if (one.state() === 'refused' && !followed.has(one.opId))
        queueMicrotask(() => giveBack(one.opId, wordsOf(one.path, one.input), 'unavailable'));
  });
  return {
    returned,
    letGo: (opId: OpId): void => void setReturned((all) => all.filter((one) => one.opId !== opId)),
    /** With the reason, when this screen sent it. */
    follow: (sent: Sent<unknown>, path: string, input: Readonly<Record<string, unknown>>): void => {
      followed.add(sent.opId);
      void sent.done.then((settled) => settled.ok || giveBack(sent.opId, wordsOf(path, input), settled.refusal.code));
    },
  };
}

type Words = { readonly path: Path; readonly value: Value };

function wordsOf(path: string, input: Readonly<Record<string, unknown>>): Words | undefined {
  if (path === 'aftercare.ask') return { path: ASKED, value: String(input['text']) };
  const operation = path === 'aftercare.edit' ? (input['operation'] as Operation) : undefined;
  return operation?.type === 'set' || operation?.type === 'choose' ? { path: operation.path, value: operation.value } : undefined;
}

/** Ours, and not yet in what the server confirmed. */
function isOurs(one: Pending, confirmed: Plan): boolean {
  if (!one.path.startsWith('aftercare.') || one.state() === 'refused') return false;
  return one.path === 'aftercare.ask' || one.path === 'aftercare.answer'
    ? one.state() !== 'stored'
    : !confirmed.changes.some(({ opId }) => opId === one.opId);
}

function toWaiting({ opId, at, path, input }: Pending): Waiting {
  return { opId, at, command: { type: path.slice('aftercare.'.length), opId, ...input } as unknown as PlanCommand };
}

function pathOf(one: Pending): Path | undefined {
  return one.path === 'aftercare.edit' ? (one.input['operation'] as Operation).path : (one.input['path'] as Path | undefined);
}

/** Who else has the plan open, and in which field; says the same of us. */
function createPresent(live: Live, view: ChartView): Pick<PlanModel, 'present' | 'enter'> {
  let place: Path | undefined;
  const say = (path: Path | undefined): void => view.present(`${PLACE}${path?.join('/') ?? ''}`, path ? 'typing' : 'reading');
  const enter = (path: Path | undefined): void => {
    place = path;
    say(path);
  };
  // The stream is joined just after it is loaded; a place said before that is not heard.
  let timer: ReturnType<typeof setTimeout> | undefined;
  createEffect(() => {
    if (view.status() !== 'ready' || !live.online()) return;
    timer = setTimeout(() => {
      say(undefined);
      if (place) say(place);
    }, 700);
  });
  onCleanup(() => {
    clearTimeout(timer);
    view.present('');
  });
  const present = (): readonly Present[] =>
    view
      .presence()
      .filter((one) => one.where.startsWith(PLACE) && one.person.personId !== live.me.personId)
      .map(({ person, where }) => ({ person, path: where === PLACE ? undefined : where.slice(PLACE.length).split('/') }));
  return { present, enter };
}
