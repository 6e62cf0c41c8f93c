import { score, type Language, type Score } from '@cairn/instruments';
import { phq9 } from '@cairn/instruments/phq-9';
import type { Flow, Pin, Value } from '@cairn/workflows';
import { daily } from './flows/daily.ts';
import { moodCheck } from './flows/mood-check.ts';

export const flowIds = ['daily', 'mood-check'] as const;
export type FlowId = (typeof flowIds)[number];

export type Shipped = { readonly flow: Flow; readonly pin: Pin };

/**
 * Every version that a run may be pinned to, oldest first; only ever added to. The hash is SHA-256 of the flow's canonical
 * JSON: a test fails when a shipped flow changes without a new version.
 */
export const shipped: readonly Shipped[] = [
  ship(daily, '1c499b304119a5bf2e2dc0b99c650a51a8f76df3aa19211cd732fa218ff56bd7'),
  ship(moodCheck, '4b0e054146cf36922442aeb2a4686bc3f32de4eeab1787a101accac8ebbc42d9'),
];

function ship(flow: Flow, hash: string): Shipped {
  return { flow, pin: { id: flow.id, version: flow.version, hash } };
}

/** The version in which a new run begins. */
export function newest(id: FlowId): Shipped | undefined {
  return shipped.findLast((one) => one.flow.id === id);
}

/** The exact flow a run was begun with; undefined in a program that is older than the run. */
export function flowOf(pin: Pin): Flow | undefined {
  return shipped.find((one) => one.pin.id === pin.id && one.pin.version === pin.version && one.pin.hash === pin.hash)?.flow;
}

/** The score of a flow that asks an instrument. */
export function scoreOf(flow: Flow, measures: Readonly<Record<string, Value>>, language: Language): Score | undefined {
  if (flow.id !== moodCheck.id) return undefined;
  const given = phq9.items.flatMap(({ linkId }) => {
    const value = measures[`phq9.${linkId}`];
    return typeof value === 'number' ? [[linkId, value] as const] : [];
  });
  const scored = score(phq9, Object.fromEntries(given), { language });
  return scored.status === 'scored' ? scored.score : undefined;
}
