import type { Flow, Pin } from '@cairn/workflows';
import type { Receipt } from '@cairn/server/testing';
import { checkInOf, type CheckIn, type CheckIns } from '@cairn/check-ins';
import { DEE, type World } from '../support/world.ts';

export type Opened = {
  readonly draft: { readonly draftId: string; readonly revision: number; readonly flowId: string };
  readonly flow: Flow;
};
export type Read = { readonly pin: Pin; readonly flow: Flow; readonly recalled: boolean };
export const stay = { policy: 'stay', mapping: {}, except: [] } as const;
export type Runs = {
  readonly policy: 'stay' | 'map' | 'restart';
  readonly mapping: Record<string, string | null>;
  readonly except: readonly { checkInId: string; policy: 'stay' | 'map' | 'restart' }[];
};

let ops = 0;

/** What people do with drafts, in their words. */
export function writing(world: World, draftId = 'draft-1') {
  const send = async (who: string, path: string, more: object): Promise<Receipt> => {
    ops += 1;
    return (await world.as(who).call(`flows.${path}`, { opId: `op-flows-${ops}`, chart: 'program', ...more })) as Receipt;
  };
  const newest = async (flow: string): Promise<Read> => (await world.as('jonah').call('flows.newest', { flow })) as Read;
  const open = async (): Promise<Opened> => (await world.as('jonah').call('flows.open', { draftId })) as Opened;
  const revision = async (): Promise<number> => (await open()).draft.revision;
  const onDraft = async (who: string, path: string, more: object = {}): Promise<Receipt> =>
    send(who, path, { draftId, revision: await revision(), ...more });
  return {
    send,
    newest,
    open,
    /** A flow of the program's own, in its first version. */
    create: async (flow: Flow): Promise<Pin> => {
      const self = writing(world, draftId);
      const begun = await send('jonah', 'draft', { draftId, flow });
      for (const step of [begun, await self.askReview(), await self.approve()]) done(step);
      return (done(await self.publish()) as { pin: Pin }).pin;
    },
    begin: async (flow: string): Promise<Receipt> => send('jonah', 'draft', { draftId, base: (await newest(flow)).pin }),
    change: async (who: string, edit: (flow: Flow) => Flow): Promise<Receipt> =>
      onDraft(who, 'change', { flow: edit((await open()).flow) }),
    askReview: (who = 'jonah') => onDraft(who, 'askReview'),
    approve: (who = 'ruth') => onDraft(who, 'approve'),
    sendBack: (words: string, who = 'ruth') => onDraft(who, 'sendBack', { words }),
    approvePromise: (promise: string, who = 'amara') => onDraft(who, 'approvePromise', { promise }),
    publish: (runs: Runs = stay, who = 'jonah') => onDraft(who, 'publish', { runs }),
    discard: (who = 'jonah') => onDraft(who, 'discard'),
    recall: (pin: Pin, who = 'jonah') => send(who, 'recall', { pin, reason: 'It asks for a wrong thing.' }),
    preview: async (runs: Runs = stay) => (await world.as('jonah').call('flows.preview', { draftId, runs })) as Preview,
    /** From a version to a published one, by two people. */
    release: async (flow: string, edit: (flow: Flow) => Flow, runs: Runs = stay): Promise<Pin> => {
      const self = writing(world, draftId);
      for (const step of [await self.begin(flow), await self.change('jonah', edit), await self.askReview(), await self.approve()])
        done(step);
      return (done(await self.publish(runs)) as { pin: Pin }).pin;
    },
  };
}

export type Preview = {
  readonly pin: Pin;
  readonly inFlight: readonly {
    readonly checkInId: string;
    readonly stay?: string;
    readonly restart?: string;
    readonly map: { readonly at?: string; readonly keeps: number; readonly leaves: readonly string[] };
    readonly policy: string;
  }[];
  readonly inFlightTotal: number;
  readonly replay: {
    readonly runs: number;
    readonly same: number;
    readonly different: number;
    readonly unfit: number;
    readonly failed: number;
  };
  readonly findings: readonly { readonly rule: string; readonly severity: string }[];
};

export function done(receipt: Receipt): unknown {
  if (receipt.status === 'refused') throw new Error(receipt.refusal.code);
  return receipt.result;
}

export function code(receipt: Receipt): string {
  return receipt.status === 'refused' ? receipt.refusal.code : receipt.status;
}

/** Other words for a question. */
export function reworded(id: string, words: string): (flow: Flow) => Flow {
  return (flow) => {
    const node = flow.nodes[id];
    if (node?.kind !== 'ask') throw new Error(`no question ${id}`);
    return { ...flow, nodes: { ...flow.nodes, [id]: { ...node, text: { en: words, es: words } } } };
  };
}

const both = (en: string, es: string) => ({ en, es });

/** A short conversation of the program's own. */
export const evening: Flow = {
  id: 'evening',
  version: 1,
  title: both('This evening', 'Esta noche'),
  start: 'well',
  steps: ['day', 'night'],
  nodes: {
    well: {
      kind: 'ask',
      text: both('Did the day go well?', '¿Le fue bien hoy?'),
      question: { type: 'yes-no', yes: both('Yes', 'Sí'), no: both('No', 'No') },
      measure: 'evening.well',
      step: 'day',
      next: 'sleep',
    },
    sleep: {
      kind: 'ask',
      text: both('How long did you sleep?', '¿Cuánto durmió?'),
      question: { type: 'number', one: both('hour', 'hora'), unit: both('hours', 'horas'), min: 0, max: 14, step: 1, start: 7 },
      measure: 'sleep',
      step: 'night',
      next: 'end',
    },
    end: { kind: 'end', outcome: 'done' },
  },
};

/** The second question under another id, which takes no more than five hours. */
export function shorter(flow: Flow): Flow {
  const { sleep, well, ...nodes } = flow.nodes;
  if (sleep?.kind !== 'ask' || sleep.question.type !== 'number' || well?.kind !== 'ask') throw new Error('not the evening');
  const rest = { ...sleep, question: { ...sleep.question, max: 5, start: 5 } };
  return { ...flow, nodes: { well: { ...well, next: 'rest' }, rest, ...nodes } };
}

/** A patient in a flow, through the public procedures. */
export function going(world: World, chart = DEE, who = 'dee') {
  const patient = world.as(who);
  const at = { chart, language: 'en' };
  return {
    start: (checkInId: string, flow = 'evening') => patient.do('checkIns.start', { ...at, checkInId, flow }),
    answer: (checkInId: string, node: string, value: string | number | boolean) =>
      patient.do('checkIns.answer', { ...at, checkInId, node, value }),
    run: async (id: string): Promise<CheckIn> => {
      const state = (await world.snapshot(who, chart))?.state['checkIns'] as CheckIns;
      const found = checkInOf(state.runs, id);
      if (!found) throw new Error(`no run ${id}`);
      return found;
    },
  };
}
