import { scoreAsked, type Answers, type Scoring } from '@cairn/instruments';
import { instruments, scoringOf, slots } from '@cairn/instruments/all';
import { phq9 } from '@cairn/instruments/phq-9';
import { link, type Flow, type Library, type Pin, type Playable, type Scorer } from '@cairn/workflows';
import { samePin, type Flows } from './flows.ts';
import { daily2 } from './flows/daily-2.ts';
import { daily3 } from './flows/daily-3/daily.ts';
import { daily } from './flows/daily.ts';
import { induction } from './flows/induction.ts';
import { intake } from './flows/intake/intake.ts';
import { missed } from './flows/missed.ts';
import { moodCheck2 } from './flows/mood-check-2.ts';
import { moodCheck } from './flows/mood-check.ts';
import { pins } from './flows/pins.ts';
import { postDischarge } from './flows/post-discharge/post-discharge.ts';
import { supporterWeekly } from './flows/supporter-weekly.ts';
import { used } from './flows/used/used.ts';
import { weekly } from './flows/weekly/weekly.ts';
import { instrumentFlow } from './instrument-flow.ts';

export { flowIds, type FlowId } from './flow-ids.ts';
export { instrumentFlow } from './instrument-flow.ts';

/**
 * `offered` is a later version of a flow that programs already use: a program of its own people reviews and publishes it, an
 * update of Cairn never changes what patients are asked.
 */
export type Shipped = { readonly flow: Flow; readonly pin: Pin; readonly offered?: boolean };

/**
 * Every version that a run may be pinned to, oldest first; only ever added to. The hash is SHA-256 of the flow's canonical
 * JSON: a test fails when a shipped flow changes without a new version.
 */
export const shipped: readonly Shipped[] = [
  ship(daily, '1c499b304119a5bf2e2dc0b99c650a51a8f76df3aa19211cd732fa218ff56bd7'),
  ship(daily2, 'eb9f38456871ebd878a2a91e08d588f58f5f26ddf2457b806a807d6fc0e32b1a'),
  ship(moodCheck, '4b0e054146cf36922442aeb2a4686bc3f32de4eeab1787a101accac8ebbc42d9'),
  ship(moodCheck2, '0bb43063f59e8c612d47751d0b5f4ce457399fd63bbf962d25889d5df4ff1991'),
  ship(used, pins.used.hash),
  { ...ship(daily3, pins.daily.hash), offered: true },
  ship(weekly, pins.weekly.hash),
  ship(induction, pins.induction.hash),
  ship(missed, pins.missed.hash),
  ship(postDischarge, pins['post-discharge'].hash),
  ship(intake, pins.intake.hash),
  ship(supporterWeekly, pins['supporter-weekly'].hash),
];

function ship(flow: Flow, hash: string): Shipped {
  return { flow, pin: { id: flow.id, version: flow.version, hash } };
}

/** How instruments are scored: those of shipped flows, and those whose words a program brings. */
export const shippedScorings: readonly Scoring[] = [...instruments, ...slots].map(({ key, version, languages, items, scales, flags }) => ({
  key,
  version,
  languages,
  items,
  scales,
  flags,
}));

export const shippedScorer: Scorer = (key, answers) => {
  const scoring = scoringOf(key);
  return scoring && scoreAsked(scoring, answers as Answers);
};

/** What shipped flows are linked with. */
export const shippedLibrary: Library = {
  flow: (pin) => shipped.find((one) => samePin(one.pin, pin))?.flow,
  instrument: (key, version) => {
    const instrument = instruments.find((one) => one.key === key && one.version === version);
    return instrument && instrumentFlow(instrument);
  },
  scorer: shippedScorer,
};

const linked = new Map<string, Playable | undefined>();

/** The exact flow of a pin, ready to walk; undefined in a program that is older than the run. */
export function flowOf(pin: Pin): Playable | undefined {
  const one = shipped.find((each) => samePin(each.pin, pin));
  if (!one) return undefined;
  if (!linked.has(one.pin.hash)) {
    const result = link(walked(one.flow), shippedLibrary);
    linked.set(one.pin.hash, result.ok ? result.flow : undefined);
  }
  return linked.get(one.pin.hash);
}

/** The flow as it is walked and analysed. */
export function walked(flow: Flow): Flow {
  return flow === moodCheck ? withScore(flow) : flow;
}

/** The mood check was shipped before the language could score: its score node stands beside the pinned data, not in it. */
function withScore(flow: Flow): Flow {
  const items = Object.fromEntries(phq9.items.map(({ linkId }) => [linkId, `item-${linkId}`]));
  const toScore = Object.entries(flow.nodes).map(([id, node]) => {
    if (node.kind === 'branch' && node.otherwise === 'if-flagged') return [id, { ...node, otherwise: 'score' }] as const;
    return [id, node.kind === 'ask' && node.next === 'if-flagged' ? { ...node, next: 'score' } : node] as const;
  });
  return { ...flow, nodes: { ...Object.fromEntries(toScore), score: { kind: 'score', instrument: phq9.key, items, next: 'if-flagged' } } };
}

/** The version in which a new run begins. */
export function newest(id: string): Shipped | undefined {
  return shipped.findLast((one) => one.flow.id === id && !one.offered);
}

/** What Cairn ships, for a program that has published nothing of its own. */
export const shippedFlows: Flows = {
  of: flowOf,
  newest: (id) => newest(id)?.pin,
  mayBegin: (pin) => shipped.some((one) => samePin(one.pin, pin) && !one.offered),
};
