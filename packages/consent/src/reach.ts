import { accept, refuse, type Capability, type Decision, type EntryOf, type Fact, type Instant } from '@cairn/kernel';

/** Ways in which a patient may be reached outside the app, in the order in which they are tried. */
export const ways = ['push', 'sms', 'email'] as const;
export type Way = (typeof ways)[number];

/** `HH:MM` by the person's clock, across midnight when `to` is earlier; the same time twice: none. */
export type Quiet = { readonly from: string; readonly to: string };

/** What a person chose. `number` is where text messages go, as `+` and digits. */
export type Chosen = {
  readonly push: boolean;
  readonly sms: boolean;
  readonly email: boolean;
  readonly number: string | undefined;
  readonly quiet: Quiet;
};

/** `word` is what was written to us, in capitals. A stop belongs to a number: a phone may change hands, or be a family's. */
type ByText = { readonly number: string; readonly word: string; readonly source: 'sms' };

export type ReachFact = Fact<'reach.chosen', Chosen> | Fact<'reach.stopped', ByText> | Fact<'reach.resumed', ByText>;
export type ReachEntry = EntryOf<ReachFact>;

export type Reach = Chosen & { readonly stopped: readonly { readonly number: string; readonly at: Instant }[] };

export type ReachCommand = ({ readonly type: 'choose' } & Chosen) | ({ readonly type: 'stop' | 'resume' } & Omit<ByText, 'source'>);

export const reachRefusals = ['number-missing', 'number-unreadable'] as const;
export type ReachRefusal = (typeof reachRefusals)[number];

/** [D] Texts cost money and are read by others: nobody gets them who did not ask. Nothing comes from nine in the evening to eight in the morning. */
export function startReach(): Reach {
  return { push: true, sms: false, email: true, number: undefined, quiet: { from: '21:00', to: '08:00' }, stopped: [] };
}

export function decideReach(reach: Reach, command: ReachCommand): Decision<ReachFact, ReachRefusal, undefined> {
  if (command.type === 'choose') return choose(command);
  const { number, word } = command;
  const stopped = isStopped(reach, number);
  if (stopped === (command.type === 'stop')) return accept([], undefined);
  const kind = command.type === 'stop' ? 'reach.stopped' : 'reach.resumed';
  return accept([{ kind, version: 1, body: { number, word, source: 'sms' } }], undefined);
}

function choose({ push, sms, email, number: written, quiet }: Chosen): Decision<ReachFact, ReachRefusal, undefined> {
  const number = written === undefined ? undefined : phoneNumber(written);
  if (written !== undefined && number === undefined) return refuse('number-unreadable');
  if (sms && number === undefined) return refuse('number-missing');
  const body = { push, sms, email, number, quiet: { from: quiet.from, to: quiet.to } };
  return accept([{ kind: 'reach.chosen', version: 1, body }], undefined);
}

/** `+` and digits; ten digits alone are a number of North America. Undefined when it cannot be one. */
export function phoneNumber(written: string): string | undefined {
  const text = written.trim();
  if (!/^[+(\d][\d\s().-]*$/.test(text)) return undefined;
  const digits = text.replace(/\D/g, '');
  if (text.startsWith('+')) return /^[1-9]\d{7,14}$/.test(digits) ? `+${digits}` : undefined;
  if (digits.length === 10) return `+1${digits}`;
  return digits.length === 11 && digits.startsWith('1') ? `+${digits}` : undefined;
}

function isStopped(reach: Reach, number: string): boolean {
  return reach.stopped.some((one) => one.number === number);
}

/** What is left of the ways after what the person chose and what was stopped. Whether there is a device or an address is for others to know. */
export function openWays(reach: Reach): Way[] {
  const texts = reach.sms && reach.number !== undefined && !isStopped(reach, reach.number);
  return ways.filter((way) => (way === 'sms' ? texts : reach[way]));
}

const STOP = ['STOP', 'STOPALL', 'ALTO', 'CANCEL', 'CANCELAR', 'UNSUBSCRIBE', 'BAJA', 'END', 'QUIT', 'PARAR'];
const RESUME = ['START', 'ALTA', 'UNSTOP'];

/** What a text to us asks for; only a word on its own asks for anything. */
export function askedByText(text: string): { readonly type: 'stop' | 'resume'; readonly word: string } | undefined {
  const word = text
    .trim()
    .replace(/[.!¡"']/g, '')
    .toUpperCase();
  if (STOP.includes(word)) return { type: 'stop', word };
  return RESUME.includes(word) ? { type: 'resume', word } : undefined;
}

export function evolveReach(state: Reach, entry: ReachEntry): Reach {
  if (entry.kind === 'reach.chosen') {
    const { push, sms, email, number, quiet } = entry.body;
    return { ...state, push, sms, email, number, quiet: { from: quiet.from, to: quiet.to } };
  }
  const { number } = entry.body;
  const others = state.stopped.filter((one) => one.number !== number);
  return { ...state, stopped: entry.kind === 'reach.stopped' ? [...others, { number, at: entry.at }] : others };
}

export const reach: Capability<Reach, ReachFact> = {
  name: 'reach',
  audience: 'shared',
  kinds: { 'reach.chosen': 1, 'reach.stopped': 1, 'reach.resumed': 1 },
  start: startReach,
  evolve: evolveReach,
  window: undefined,
};
