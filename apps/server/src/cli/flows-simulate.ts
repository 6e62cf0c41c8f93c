import { parseArgs } from 'node:util';
import { baseOf, exitBy, languages, nodeOf, type Flow } from '@cairn/workflows';
import { stepName } from '@cairn/workflows/check';
import { dialogue, saved, simulate, type Clock, type Persona, type Walk } from '@cairn/workflows/simulate';
import { print, UsageError, type CliCommand } from './command.ts';
import { reportCoverage } from './flows-coverage.ts';
import { replayFile } from './flows-replay.ts';
import { playableFlow, titleOf, type Walkable } from './playable-flow.ts';
import { readPersona, writeWalk } from './walk-file.ts';

/** A made-up day, as in the editor: the same walk reads the same on every day. */
const DAY = '2026-06-01';
const others = ['first', 'last', 'skip'] as const;

const options = {
  as: { type: 'string' },
  language: { type: 'string' },
  otherwise: { type: 'string' },
  at: { type: 'string' },
  save: { type: 'string' },
  coverage: { type: 'boolean' },
  replay: { type: 'boolean' },
} as const;

export const simulateCommand: CliCommand = {
  name: 'simulate',
  usage: 'simulate FILE|ID[@VERSION] [options]',
  summary: 'walks a conversation and prints it as a dialogue',
  details: [
    'FILE             a conversation as JSON; what it includes must be shipped',
    'ID[@VERSION]     a shipped conversation; the version in which runs begin unless given',
    '--as FILE        who answers: { "name": "…", "language": "es", "answers": { "use": "yes", "mood": null }, "otherwise": "first",',
    '                 "passes": { "nurse": "back" } }: answers by measure (null passes it over), ends of waits and hand-overs by step',
    '--language en|es, --otherwise first|last|skip   instead of what the persona says (en, first)',
    '--at HH:MM       when it is begun (08:00); only waits move the clock',
    '--save FILE      keeps the walk as a test',
    '',
    'flows simulate FILE|ID[@VERSION] --coverage',
    'Walks every way that the conversation tells apart. Ends with 1 when something was missed.',
    '',
    'flows simulate [FILE|ID[@VERSION]] --replay WALK…',
    'Walks saved walks again, through the version each was made with unless another stands before --replay. Ends with 1 and names the',
    'first line that differs.',
  ].join('\n'),
  run: async (args) => {
    const { values, flows, walks } = parsed(args);
    if (values.replay) return replayAll(flows, walks);
    const [name, ...rest] = [...flows, ...walks];
    if (name === undefined || rest.length > 0) throw new UsageError('flows simulate needs one conversation');
    const clock = { day: DAY, minute: minuteOf(values.at ?? '08:00') };
    const chosen = { language: among(values.language, languages, '--language'), otherwise: among(values.otherwise, others, '--otherwise') };
    const walkable = await walkableOr(name);
    if (!walkable) return 1;
    if (values.coverage) return reportCoverage(walkable, DAY) ? 0 : 1;
    const persona = await personaOf(values.as);
    if (!persona) return 1;
    const { language = persona.language, otherwise = persona.otherwise } = chosen;
    return walkOnce(walkable, { ...persona, language, otherwise }, clock, values.save);
  },
};

/** What stands before `--replay` is a conversation, what stands after it are walks. */
function parsed(args: string[]) {
  const { values, tokens } = parseOrSay(args);
  const given = tokens.flatMap((token) => (token.kind === 'option' ? [token] : []));
  const alone = given.find(({ name }) => name === 'coverage' || name === 'replay');
  const other = given.find(({ name }) => name !== alone?.name);
  if (alone && other) throw new UsageError(`${other.rawName} has no part in ${alone.rawName}`);
  const after = alone?.name === 'replay' ? alone.index : Number.POSITIVE_INFINITY;
  const named = tokens.flatMap((token) => (token.kind === 'positional' ? [token] : []));
  const of = (is: (index: number) => boolean) => named.flatMap(({ index, value }) => (is(index) ? [value] : []));
  return { values, flows: of((index) => index < after), walks: of((index) => index > after) };
}

function parseOrSay(args: string[]) {
  try {
    return parseArgs({ args, options, allowPositionals: true, tokens: true });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

function among<T extends string>(value: string | undefined, known: readonly T[], option: string): T | undefined {
  const found = known.find((one) => one === value);
  if (value !== undefined && found === undefined) throw new UsageError(`${option} is one of: ${known.join(', ')}`);
  return found;
}

function minuteOf(at: string): number {
  if (!/^([01]\d|2[0-3]):[0-5]\d$/.test(at)) throw new UsageError('--at is a time of day, 00:00 to 23:59');
  const [hours = 0, minutes = 0] = at.split(':').map(Number);
  return hours * 60 + minutes;
}

async function walkableOr(name: string): Promise<Walkable | undefined> {
  const found = await playableFlow(name);
  if (found.ok) return found;
  printProblems(name, 'cannot be walked', found.problems);
  return undefined;
}

async function replayAll(flows: readonly string[], walks: readonly string[]): Promise<number> {
  const [name, ...rest] = flows;
  if (walks.length === 0 || rest.length > 0)
    throw new UsageError('--replay needs saved walks after it, and at most one conversation before');
  const through = name === undefined ? undefined : await walkableOr(name);
  if (name !== undefined && !through) return 1;
  let same = true;
  for (const path of walks) same = (await replayFile(path, through)) && same;
  return same ? 0 : 1;
}

async function personaOf(path: string | undefined): Promise<Persona | undefined> {
  if (path === undefined) return { name: 'Anybody', language: 'en', answers: {}, otherwise: 'first', passes: {} };
  const read = await readPersona(path);
  if (read.ok) return read.value;
  printProblems(path, 'cannot be read as a persona', read.problems);
  return undefined;
}

function printProblems(path: string, what: string, problems: readonly string[]): void {
  print(`${path}: ${what}`);
  for (const problem of problems) print(`  ${problem}`);
}

async function walkOnce(walkable: Walkable, persona: Persona, clock: Clock, save: string | undefined): Promise<number> {
  const walk = simulate(walkable.flow, walkable.pin, persona, clock);
  print(titleOf(walkable, persona.language));
  process.stdout.write(dialogue(walk));
  for (const place of withoutUse(walkable.flow, persona)) process.stderr.write(`${place}: it has no part in this conversation.\n`);
  if (walk.ended === undefined) {
    print(`\n${whyStuck(walkable, walk)}${save === undefined ? '' : ' The walk was not kept.'}`);
    return 1;
  }
  const problem = save === undefined ? undefined : await writeWalk(save, saved(walkable.pin, walk, clock));
  if (save !== undefined) print(`\n${save}: ${problem ?? `kept, ${walk.lines.length} lines`}`);
  return problem === undefined ? 0 : 1;
}

/** Answers and passes that cannot have had a part in any walk: mostly misspelt. */
function withoutUse(flow: Flow, { answers, passes }: Persona): readonly string[] {
  const nodes = Object.values(flow.nodes);
  const measures = new Set(nodes.flatMap((node) => (node.kind === 'ask' ? [node.measure] : [])));
  const ends = (id: string, by: string): boolean => {
    const node = nodeOf(flow, id);
    return (node?.kind === 'wait' || node?.kind === 'hand-over') && exitBy(node, by) !== undefined;
  };
  return [
    ...Object.keys(answers).flatMap((measure) => (measures.has(baseOf(measure)) ? [] : [`answers → ${measure}`])),
    ...Object.entries(passes).flatMap(([id, by]) => (ends(id, by) ? [] : [`passes → ${id}`])),
  ];
}

const refusals: Readonly<Record<string, string>> = {
  'wrong-type': 'the answer is of another kind than the question',
  'unknown-option': 'the answer is none of its options',
  'out-of-range': 'the answer is outside of what can be answered',
};

function whyStuck({ flow }: Walkable, { stuckAt = flow.start, refused, persona }: Walk): string {
  const node = nodeOf(flow, stuckAt);
  const place = `${stepName(flow, baseOf(stuckAt))} (${stuckAt})`;
  if (refused === undefined) return `${place}: from here on the conversation comes to nothing.`;
  const measure = node?.kind === 'ask' ? `answers → ${node.measure}` : 'the persona';
  return `${place}: ${refusals[refused] ?? refused} (${persona.name}, ${measure}).`;
}
