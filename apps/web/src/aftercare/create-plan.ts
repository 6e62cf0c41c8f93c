import { start, type Plan, type PlanPerson } from '@cairn/aftercare';
import { candidatesOf, fieldAt, itemAt, versionsIn, type Doc, type Operation, type Path, type Version } from '@cairn/co-editing';
import { canonical, type Actor, type OpId } from '@cairn/kernel';
import { createMemo, createSignal, untrack } from 'solid-js';
import { loadLaterCapabilities } from '../live/capabilities.ts';
import { createNow, type ChartView, type Live } from '../live/live.ts';
import type { Pending, Sent } from '../live/outbox.ts';
import { dayKey } from '../look/when.ts';
import { planRefusalWords } from '../words/refusals-plan.ts';
import { knowRefusals } from '../words/refusals.ts';
import { createPresent } from './create-present.ts';
import { createReturned } from './create-returned.ts';
import { createUndo } from './create-undo.ts';
import { foldWaiting, isOurs, toWaiting } from './fold-waiting.ts';
import { samePath, type PlanModel, type WriteState } from './plan-model.ts';

export { ASKED } from './create-returned.ts';

/** How long a field says that it was saved. */
const SAID = 4000;

/** One chart's plan on this screen. */
export function createPlan(live: Live, view: ChartView): PlanModel {
  knowRefusals(planRefusalWords);
  void loadLaterCapabilities().catch(() => undefined);
  const now = createNow(15_000);
  const confirmed = createMemo((): Plan => view.state()?.aftercare ?? start());
  const chart = () => view.state()?.charts;
  const me: Actor = { personId: live.me.personId, name: live.me.name, role: live.me.role };
  const today = createMemo((): string => dayKey(now(), chart()?.profile?.zone ?? live.me.zone));
  // The same while nobody joins or leaves, whatever else happens in the chart.
  const people = createMemo(
    (): readonly PlanPerson[] => {
      const { patient, profile, team } = chart() ?? { patient: undefined, profile: undefined, team: [] };
      const owners = team.map(({ personId, name, role }) => ({ id: personId, name, role }));
      return patient && profile ? [{ id: patient, name: profile.name, role: 'patient' }, ...owners] : owners;
    },
    [],
    { equals: (one, other) => canonical(one) === canonical(other) },
  );
  const waiting = createMemo(() => view.pending().filter((one) => isOurs(one, confirmed())));
  const locale = () => chart()?.profile?.locale ?? 'en';
  const seat = () => ({ me, today: today(), people: people(), locale: locale() });
  const plan = createMemo(() => foldWaiting(confirmed(), waiting().map(toWaiting), seat()));
  const back = createReturned(view, () => plan().doc);
  const undo = createUndo({ doc: () => plan().doc, send: (operation) => write(operation) });
  const written = createWritten(live, waiting);

  function write(operation: Operation): Sent<unknown> {
    const input = { chart: view.chart, operation };
    const sent = live.send('aftercare.edit', input);
    back.follow(sent, 'aftercare.edit', input);
    written.follow(sent, operation);
    return sent;
  }

  function edit(operation: Operation): OpId {
    const before = untrack(plan).doc;
    const sent = write(operation);
    undo.did(operation, before, sent.opId);
    void sent.done.then((settled) => settled.ok || undo.forget(sent.opId));
    return sent.opId;
  }

  return {
    plan,
    me: () => me,
    called: () => chart()?.profile?.called ?? '',
    patient: () => chart()?.patient,
    people,
    locale,
    today,
    now,
    online: live.online,
    stateOf: written.stateOf,
    isWaiting: (opId) => waiting().some((one) => one.opId === opId),
    waiting: () => waiting().length > 0,
    savedAt: () => confirmed().changes.at(-1)?.at,
    ...back,
    newId: () => crypto.randomUUID(),
    edit,
    undo: undo.undo,
    ...createSends(live, view, plan, back.follow),
    ...createPresent(live, view),
  };
}

type Follow = (sent: Sent<unknown>, path: string, input: Readonly<Record<string, unknown>>) => void;

/** Everything around the document: ticks, requests, remarks, suggestions, templates and signatures. */
function createSends(live: Live, view: ChartView, plan: () => Plan, follow: Follow) {
  const { chart } = view;
  return {
    check: (path, done) => void live.send('aftercare.check', { chart, path, done }),
    ask: (text) => {
      const sent = live.send('aftercare.ask', { chart, text });
      follow(sent, 'aftercare.ask', { text });
      return sent.opId;
    },
    answer: (requestId, answer) => void live.send('aftercare.answer', { chart, requestId, answer }),
    comment: (path, text) => {
      const sent = live.send('aftercare.comment', { chart, path, text });
      follow(sent, 'aftercare.comment', { path, text });
      return sent.opId;
    },
    settleComment: (commentId) => void live.send('aftercare.settleComment', { chart, commentId }),
    suggest: (operation, note) => {
      const sent = live.send('aftercare.suggest', { chart, operation, note });
      follow(sent, 'aftercare.suggest', { operation, note });
      return sent.opId;
    },
    answerSuggestion: ({ suggestionId, operation }, answer) => {
      const seen = versionsAt(plan().doc, operation.path);
      return live.send('aftercare.answerSuggestion', { chart, suggestionId, answer, seen });
    },
    useTemplate: (template) => live.send('aftercare.useTemplate', { chart, template }),
    askSignOff: (why) => live.send('aftercare.askSignOff', { chart, why }),
    sign: ({ number, hash }, typedName) => live.send('aftercare.sign', { chart, version: number, hash, typedName }),
    takeBack: ({ number }, why) => live.send('aftercare.takeBack', { chart, version: number, why }),
  } satisfies Partial<PlanModel>;
}

/** What became of this device's newest write to each place. */
function createWritten(live: Live, waiting: () => readonly Pending[]) {
  const [saved, setSaved] = createSignal<readonly Path[]>([]);
  function follow(sent: Sent<unknown>, operation: Operation): void {
    void sent.done.then((settled) => {
      if (!settled.ok || (operation.type !== 'set' && operation.type !== 'choose')) return;
      setSaved((paths) => [...paths, operation.path]);
      setTimeout(() => setSaved((paths) => paths.filter((path) => path !== operation.path)), SAID);
    });
  }
  function stateOf(path: Path): WriteState | undefined {
    if (waiting().some((one) => samePath(pathOf(one) ?? [], path))) return live.online() ? 'saving' : 'here';
    return saved().some((one) => samePath(one, path)) ? 'saved' : undefined;
  }
  return { follow, stateOf };
}

function pathOf(one: Pending): Path | undefined {
  return one.path === 'aftercare.edit' ? (one.input['operation'] as Operation).path : (one.input['path'] as Path | undefined);
}

/** Every version at a place, as this screen shows it. */
function versionsAt(doc: Doc, path: Path): readonly Version[] {
  const field = fieldAt(doc, path);
  if (field) return candidatesOf(field).map((candidate) => candidate.version);
  const item = itemAt(doc, path);
  return item ? versionsIn(item) : [];
}
