import { score } from '@cairn/instruments';
import { instrumentOf, instruments } from '@cairn/instruments/all';
import type { Flow, Library, Playable, Scorer } from '@cairn/workflows';
import { link } from '@cairn/workflows';
import { instrumentFlow } from '../../src/instrument-flow.ts';
import { samePin } from '../../src/flows.ts';
import { content, type Content } from '../../src/flows/content.ts';

/** Every conversation of the content table, loaded. */
export const all: readonly { readonly content: Content; readonly flow: Flow }[] = await Promise.all(
  content.map(async (one) => ({ content: one, flow: await one.load() })),
);

export const scorer: Scorer = (key, answers) => {
  const instrument = instrumentOf(key);
  const scored = instrument && score(instrument, answers as Parameters<typeof score>[1], { language: 'en' });
  return scored?.status === 'scored' ? scored.score : undefined;
};

const conversations = new Map(instruments.map((one) => [`${one.key} ${one.version}`, instrumentFlow(one)]));

export const library: Library = {
  flow: (pin) => all.find(({ content: { pin: own } }) => samePin(own, pin))?.flow,
  instrument: (key, version) => conversations.get(`${key} ${version}`),
  scorer,
};

/** Roles of a care team that an alert or a task may go to. */
export const ownerRoles = ['counselor', 'prescriber', 'nurse', 'case-manager', 'peer', 'supervisor', 'on-call'];

export function flowOf(id: string): Flow {
  const found = all.find(({ flow }) => flow.id === id);
  if (!found) throw new Error(`no flow ${id}`);
  return found.flow;
}

export function playable(flow: Flow): Playable {
  const linked = link(flow, library);
  if (!linked.ok) throw new Error(`${flow.id}: ${linked.problem.code} at ${linked.problem.node}`);
  return linked.flow;
}
