import { must } from '@cairn/kernel';
import fc from 'fast-check';
import {
  advance,
  currentNode,
  ending,
  givenAt,
  measures,
  path,
  walk,
  type Flow,
  type Input,
  type Playable,
  type Run,
  type Value,
} from '../src/index.ts';
import { adding, richFlows } from './random.ts';
import { fresh, today } from './support.ts';

/*
 * The engine's promise as one property over random histories: whatever flow, and however it is walked. Also run by the
 * scorecard, so that its figure is this and nothing else.
 */

export type Histories = { readonly runs: number; readonly seed: number };
/** `failed` is the counterexample with the seed and path that replay it. */
export type HistoriesDone = Histories & { readonly failed: string | undefined };

export function conversations({ runs, seed }: Histories): HistoriesDone {
  const details = fc.check(
    fc.property(richFlows, fc.nat(), (flow, answers) => holdsFor(flow, chanceOf(answers))),
    { numRuns: runs, seed },
  );
  return { runs: details.numRuns, seed, failed: details.failed ? fc.defaultReportMessage(details) : undefined };
}

function holdsFor(flow: Flow, chance: Chance): void {
  const playable: Playable = { ...flow, scorer: adding };
  const walked = onward(playable, fresh(), chance);
  say(ending(playable, walked) === 'done', 'a conversation ends');
  asksNothingTwice(playable, walked);
  const edited = onward(playable, edits(playable, walked, chance), chance);
  say(ending(playable, edited) === 'done', 'an edited conversation ends');
  asksNothingTwice(playable, edited);
  nothingIsLost(walked, edited);
  same(playable, edited, rightFirstTime(playable, edited));
}

/** Answers whatever comes, on one device or two, with serialisation between; a second device that says something is never a second step. */
function onward(flow: Playable, run: Run, chance: Chance): Run {
  let walked = run;
  for (let left = 400; left > 0; left -= 1) {
    const at = walk(flow, walked).at;
    if (!at || at.node.kind === 'end') return walked;
    const input: Input =
      at.node.kind === 'ask'
        ? { type: 'give', node: at.id, given: answerable(at.node, chance), sure: true }
        : { type: 'pass', node: at.id, by: pick(exitsOf(at.node), chance) };
    const next = take(flow, walked, input);
    twoDevices(flow, next, input, chance);
    walked = JSON.parse(JSON.stringify(next)) as Run;
  }
  throw new Error('a conversation does not end');
}

type Asked = NonNullable<ReturnType<typeof currentNode>>['node'];

/** What may not be skipped is answered. */
function answerable(node: Asked, chance: Chance) {
  for (let left = 50; left > 0; left -= 1) {
    const given = givenBy(node, chance);
    if (given.type === 'answer' || !node.required) return given;
  }
  throw new Error('no answer came up');
}

function exitsOf(node: Exclude<NonNullable<ReturnType<typeof walk>['at']>['node'], { kind: 'ask' | 'end' }>): string[] {
  const named = node.kind === 'wait' ? node.on.map((one) => one.event) : ['back'];
  return [...named, 'timeout'];
}

function take(flow: Playable, run: Run, input: Input): Run {
  const step = advance(flow, run, input, { today });
  if (!step.ok) throw new Error(`refused: ${step.refusal.code}`);
  return step.run;
}

/** The other device has not heard yet: the same again changes nothing, anything else is refused. */
function twoDevices(flow: Playable, run: Run, input: Input, chance: Chance): void {
  const again = advance(flow, run, input, { today });
  say(again.ok && again.run === run && again.effects.length === 0, 'the same step twice is one step');
  if (input.type === 'pass') return;
  const other = advance(flow, run, { ...input, type: 'give', given: givenAtNode(flow, input.node, chance) }, { today });
  say(!other.ok || other.run === run, 'another answer from a second device never advances');
}

type Given = Exclude<NonNullable<ReturnType<typeof givenAt>>, { type: 'passed' }>;

function givenAtNode(flow: Playable, id: string, chance: Chance): Given {
  const node = flow.nodes[id.split('#')[0] ?? ''];
  return node?.kind === 'ask' ? givenBy(node, chance) : { type: 'skip', reason: undefined };
}

/** One in six passes the question over; the others answer it somehow. */
function givenBy({ question }: Asked, chance: Chance): Given {
  if (chance() < 1 / 6) return { type: 'skip', reason: undefined };
  return { type: 'answer', value: valueBy(question, chance) };
}

function valueBy(question: Asked['question'], chance: Chance): Value {
  switch (question.type) {
    case 'choice':
      return pick(question.options, chance).value;
    case 'multi':
      return question.options
        .filter(() => chance() < 0.5)
        .map((option) => option.value)
        .slice(0, question.atMost);
    case 'yes-no':
      return chance() < 0.5;
    case 'scale':
      return Math.floor(chance() * 11);
    case 'number':
      return question.min + question.step * Math.floor(chance() * (1 + (question.max - question.min) / question.step));
    case 'text':
      return pick(['some', 'own words'], chance);
    case 'date':
      return pick(['2026-05-12', '2026-05-10'], chance);
    case 'time':
      return pick(['00:00', '23:59'], chance);
  }
}

/** Back to some question, and another answer there. */
function edits(flow: Playable, run: Run, chance: Chance): Run {
  let walked = run;
  for (let left = Math.floor(chance() * 6); left > 0; left -= 1) {
    const passed = path(flow, walked).flatMap((turn) => (turn.kind === 'given' ? [turn] : []));
    if (passed.length === 0) return walked;
    const turn = pick(passed, chance);
    walked = take(flow, walked, { type: 'change', node: turn.id, given: answerable(turn.node, chance), sure: true });
  }
  return walked;
}

/** The same conversation, held without a single change. */
function rightFirstTime(flow: Playable, edited: Run): Run {
  return path(flow, edited).reduce((run, turn) => {
    if (turn.kind === 'given') return take(flow, run, { type: 'give', node: turn.id, given: turn.given, sure: true });
    return turn.kind === 'passed' ? take(flow, run, { type: 'pass', node: turn.id, by: turn.by }) : run;
  }, fresh());
}

function same(flow: Playable, edited: Run, direct: Run): void {
  const told = (run: Run) => JSON.stringify([path(flow, run), measures(flow, run), currentNode(flow, run), ending(flow, run)]);
  say(told(edited) === told(direct), 'edit-then-derive is answering right the first time');
}

function asksNothingTwice(flow: Playable, run: Run): void {
  const ids = path(flow, run).map((turn) => turn.id);
  say(new Set(ids).size === ids.length, 'nothing is asked twice in one round');
}

function nothingIsLost(first: Run, edited: Run): void {
  for (const [node, given] of Object.entries(first.given)) {
    const kept = [givenAt(edited, node), ...edited.superseded.filter((one) => one.node === node).map((one) => one.given)];
    say(
      kept.some((one) => JSON.stringify(one) === JSON.stringify(given)),
      'what was given stands or is superseded',
    );
  }
}

type Chance = () => number;

/** Mulberry32: from one number, always the same answers. */
function chanceOf(seed: number): Chance {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

function pick<T>(list: readonly T[], chance: Chance): T {
  return must(list[Math.floor(chance() * list.length)], 'something to pick');
}

function say(holds: boolean, what: string): void {
  if (!holds) throw new Error(`not so: ${what}`);
}
