import { addDays, type Day } from '@cairn/kernel';
import type { Act, Duration } from '../act.ts';
import { advance, opening, type Input, type RefusalCode } from '../advance.ts';
import type { Effect } from '../effects.ts';
import type { Ask, HandOver, NodeId, Pin, Wait } from '../flow.ts';
import { baseOf } from '../rounds.ts';
import { begin, type Run } from '../run.ts';
import { exitBy, nodeOf, walk, type Playable, type Turn } from '../walk.ts';
import { pick, type Persona } from './persona.ts';

/** `minute` counts from when the flow was begun, on a clock that only this walk moves. */
export type Line = { readonly minute: number; readonly node: NodeId } & (
  | { readonly who: 'flow'; readonly text: string }
  | { readonly who: 'person'; readonly text: string }
  | { readonly who: 'act'; readonly act: Act }
  | { readonly who: 'score'; readonly instrument: string; readonly total: number | undefined; readonly band: string | undefined }
  | { readonly who: 'wait'; readonly by: string }
);
/**
 * `ended` is the outcome, or undefined when the walk came to nothing: then `stuckAt` says where, and `refused` why an answer of
 * the persona was not taken there.
 */
export type Walk = {
  readonly persona: Persona;
  readonly lines: readonly Line[];
  readonly ended: string | undefined;
  readonly stuckAt: NodeId | undefined;
  readonly refused: RefusalCode | undefined;
  readonly minutes: number;
  readonly taps: number;
  readonly run: Run;
};
export type Clock = { readonly day: Day; /** Minutes after local midnight at which it is begun. */ readonly minute: number };

/** Longer than any flow may be: a walk that takes more inputs is not ending. */
const MOST_INPUTS = 5000;
const DAY = 1440;

/** Walks a linked flow as a persona. Seconds of answering are not counted: only waits move the clock. */
export function simulate(flow: Playable, pin: Pin, persona: Persona, clock: Clock): Walk {
  let run = begin(pin);
  let minute = 0;
  let taps = 0;
  const lines: Line[] = [];
  const tell = new Teller(flow, persona, lines);
  tell.turns(walk(flow, run).turns, minute);
  tell.acts(opening(flow, run), minute);
  for (let left = MOST_INPUTS; left > 0; left -= 1) {
    const at = walk(flow, run).at;
    if (!at || at.node.kind === 'end') break;
    const today = addDays(clock.day, Math.floor((clock.minute + minute) / DAY));
    const input = at.node.kind === 'ask' ? answerOf(at.id, at.node, persona, today) : passOf(at.id, at.node, persona);
    if (at.node.kind === 'ask') taps += tapsOf(input);
    else if (input.type === 'pass' && input.by === 'timeout') minute += minutesOf(at.node.after, clock.minute + minute);
    if (at.node.kind === 'ask') tell.ask(at.id, at.node, input, minute);
    else tell.waits(at.id, at.node, input, minute);
    const next = advance(flow, run, input, { today });
    if (!next.ok) return { persona, lines, ended: undefined, stuckAt: at.id, refused: next.refusal.code, minutes: minute, taps, run };
    run = next.run;
    tell.turns(walk(flow, run).turns, minute);
    tell.acts(next.effects, minute);
  }
  return { persona, lines, ...endOf(flow, run), refused: undefined, minutes: minute, taps, run };
}

/** Of a way that leads nowhere, the last node that is there. */
function endOf(flow: Playable, run: Run): Pick<Walk, 'ended' | 'stuckAt'> {
  let last = flow.start;
  const { at } = walk(flow, run, ({ node }) => {
    last = node;
  });
  if (at?.node.kind === 'end') return { ended: at.node.outcome, stuckAt: undefined };
  return { ended: undefined, stuckAt: at?.id ?? last };
}

function answerOf(id: NodeId, node: Ask, persona: Persona, today: Day): Input {
  const round = id === baseOf(id) ? '' : id.slice(id.indexOf('#'));
  const key = [`${node.measure}${round}`, node.measure].find((one) => Object.hasOwn(persona.answers, one));
  const said = key === undefined ? undefined : persona.answers[key];
  const skips = key === undefined ? persona.otherwise === 'skip' : said === null;
  if (skips && !node.required) return { type: 'give', node: id, given: { type: 'skip', reason: undefined } };
  const value = said ?? pick(node.question, persona.otherwise === 'last' ? 'last' : 'first', today);
  return { type: 'give', node: id, given: { type: 'answer', value }, sure: true };
}

function passOf(id: NodeId, node: Wait | HandOver, persona: Persona): Input {
  const by = (Object.hasOwn(persona.passes, baseOf(id)) ? persona.passes[baseOf(id)] : undefined) ?? 'timeout';
  return { type: 'pass', node: id, by: exitBy(node, by) === undefined ? firstExit(node) : by };
}

function firstExit(node: Wait | HandOver): string {
  if (node.kind === 'hand-over') return node.back === undefined ? 'timeout' : 'back';
  return node.on[0]?.event ?? 'timeout';
}

/** One for the answer (one for each of several picks), one for Next. */
function tapsOf(input: Input): number {
  if (input.type === 'pass' || input.given.type === 'skip') return 1;
  return 1 + (Array.isArray(input.given.value) ? Math.max(1, input.given.value.length) : 1);
}

function minutesOf(after: Duration | undefined, now: number): number {
  if (!after) return 0;
  if ('minutes' in after) return after.minutes;
  if ('hours' in after) return after.hours * 60;
  if ('days' in after) return after.days * DAY;
  const [hour = 0, minute = 0] = after.until.split(':').map(Number);
  return ((hour * 60 + minute - (now % DAY) + DAY - 1) % DAY) + 1;
}

/** Writes each turn once, in the order in which it came about. */
class Teller {
  readonly #flow: Playable;
  readonly #persona: Persona;
  readonly #lines: Line[];
  readonly #told = new Set<NodeId>();

  constructor(flow: Playable, persona: Persona, lines: Line[]) {
    this.#flow = flow;
    this.#persona = persona;
    this.#lines = lines;
  }

  turns(turns: readonly Turn[], minute: number): void {
    for (const turn of turns) {
      if (this.#told.has(turn.id)) continue;
      this.#told.add(turn.id);
      if (turn.kind === 'said') this.#lines.push({ minute, node: turn.id, who: 'flow', text: turn.node.text[this.#persona.language] });
      if (turn.kind === 'scored') {
        const { instrument } = turn.node;
        this.#lines.push({ minute, node: turn.id, who: 'score', instrument, total: turn.scored?.total, band: turn.scored?.band });
      }
    }
  }

  acts(effects: readonly Effect[], minute: number): void {
    for (const effect of effects) if (effect.type === 'act') this.#lines.push({ minute, node: effect.node, who: 'act', act: effect.act });
  }

  ask(id: NodeId, node: Ask, input: Input, minute: number): void {
    const { language } = this.#persona;
    this.#lines.push({ minute, node: id, who: 'flow', text: node.text[language] });
    if (input.type !== 'pass') this.#lines.push({ minute, node: id, who: 'person', text: answerWords(node, input, language) });
    this.#told.add(id);
  }

  waits(id: NodeId, node: Wait | HandOver, input: Input, minute: number): void {
    if (nodeOf(this.#flow, id) !== node) return;
    this.#lines.push({ minute, node: id, who: 'flow', text: node.text[this.#persona.language] });
    if (input.type === 'pass') this.#lines.push({ minute, node: id, who: 'wait', by: input.by });
  }
}

function answerWords({ question }: Ask, input: Exclude<Input, { type: 'pass' }>, language: Persona['language']): string {
  if (input.given.type === 'skip') return '…';
  const { value } = input.given;
  if (question.type === 'yes-no') return (value === true ? question.yes : question.no)[language];
  if (question.type === 'choice' || question.type === 'multi') {
    const picked: readonly unknown[] = Array.isArray(value) ? value : [value];
    const options: readonly { readonly value: unknown; readonly text: Ask['text'] }[] = question.options;
    const words = options.filter((option) => picked.includes(option.value)).map((option) => option.text[language]);
    return words.length > 0 ? words.join(', ') : '–';
  }
  return question.type === 'number' ? `${String(value)} ${(value === 1 ? question.one : question.unit)[language]}` : String(value);
}
