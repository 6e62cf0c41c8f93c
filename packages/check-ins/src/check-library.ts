import { TOTAL, type Instrument } from '@cairn/instruments';
import { instrumentOf, instruments } from '@cairn/instruments/all';
import type { Flow, Pin } from '@cairn/workflows';
import type { CheckLibrary, ClockSpan, InstrumentInfo } from '@cairn/workflows/check';
import { samePin } from './flows.ts';
import { content } from './flows/content.ts';
import { instrumentFlow } from './instrument-flow.ts';
import { notificationWords } from './notification-words.ts';
import { shipped } from './shipped.ts';

export type KnownFlow = { readonly pin: Pin; readonly flow: Flow };

/** What a program is, as far as flows are checked against it. */
export type Program = {
  /** Every version that can be included or scheduled; what is shipped comes from `shippedVersions`. */
  readonly flows: readonly KnownFlow[];
  readonly roles: readonly string[];
  readonly quietHours: ClockSpan;
  /** Instruments that somebody attested the program may use. */
  readonly attested: readonly string[];
  /** Its own copies of instruments that Cairn may not ship, oldest first. */
  readonly brought?: readonly Instrument[];
};

/** Skills that a flow can offer. */
export const skills = ['ride-the-wave'] as const;
/** What the screens can fill in for `{…}`. */
export const placeholders = ['name', 'counselor'] as const;

const conversations = new Map<string, Flow>();

/** For staff screens, the server and the command line: it brings every instrument along. */
export function checkLibrary({ flows, roles, quietHours, attested, brought = [] }: Program): CheckLibrary {
  const broughtAs = (key: string, version: string | undefined) =>
    brought.findLast((one) => one.key === key && (version ?? one.version) === one.version);
  return {
    flow: (pin) => flows.find((one) => samePin(one.pin, pin))?.flow,
    instrument: (key, version) => {
      const copy = broughtAs(key, version);
      return copy ? instrumentFlow(copy) : conversationOf(key, version);
    },
    instrumentInfo: (key, version) => {
      const instrument = instrumentOf(key) ?? broughtAs(key, version);
      return instrument && (version ?? instrument.version) === instrument.version ? infoOf(instrument, attested) : undefined;
    },
    roles,
    flowIds: [...new Set(flows.map(({ pin }) => pin.id))],
    skills,
    quietHours,
    forbidden: notificationWords,
    placeholders,
  };
}

/** Every flow that Cairn brings along, in each of its versions. */
export async function shippedVersions(): Promise<readonly KnownFlow[]> {
  const loaded = await Promise.all(content.map(async ({ pin, load }) => ({ pin, flow: await load() })));
  return [...shipped, ...loaded.filter(({ pin }) => !shipped.some((one) => samePin(one.pin, pin)))];
}

function conversationOf(key: string, version: string): Flow | undefined {
  const instrument = instruments.find((one) => one.key === key && one.version === version);
  if (!instrument) return undefined;
  const id = `${key} ${version}`;
  const flow = conversations.get(id) ?? instrumentFlow(instrument);
  conversations.set(id, flow);
  return flow;
}

export function infoOf(instrument: Instrument, attested: readonly string[]): InstrumentInfo {
  const total = instrument.scales.find(({ key }) => key === TOTAL);
  const flags = [...instrument.items.flatMap(({ redFlag }) => redFlag?.code ?? []), ...instrument.flags.map(({ code }) => code)];
  return {
    key: instrument.key,
    title: instrument.title.en,
    ranges: Object.fromEntries(
      instrument.scales.flatMap(({ key, range, method }) => (range ? [[key, { ...range, whole: method.kind === 'sum' }]] : [])),
    ),
    bands: bandsOf(total),
    flags: [...new Set(flags)],
    languages: instrument.languages,
    cleared: !instrument.attestationRequired || attested.includes(instrument.key),
    items: instrument.items.map(({ linkId, scored }) => ({ linkId, scored })),
  };
}

/** Bands that depend on sex as well as on the total have no ends of their own; nor have bands that rules name. */
function bandsOf(total: Instrument['scales'][number] | undefined): InstrumentInfo['bands'] {
  if (!total) return [];
  if (total.method.kind === 'rules') return [...new Set(total.method.rules.map(({ band }) => band))].map((code) => ({ code }));
  if (!total.bandsBySex) return total.bands;
  const { female, male } = total.bandsBySex;
  return [...new Set([...total.bands, ...female, ...male].map(({ code }) => code))].map((code) => ({ code }));
}
