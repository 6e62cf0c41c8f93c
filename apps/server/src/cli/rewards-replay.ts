import { readFileSync, statSync } from 'node:fs';
import { parseArgs } from 'node:util';
import {
  balanceOf,
  earnedInYear,
  proofOf,
  protocolOf,
  protocols,
  readReplay,
  replay,
  slipsIn,
  type Cut,
  type Replayed,
  type ReplayedStep,
  type RewardFact,
  type Rewards,
} from '@cairn/rewards';
import { print, UsageError, type CliCommand } from './command.ts';
import { dollars, refusalLine } from './rewards-words.ts';

const MOST_BYTES = 1_000_000;

export const replayCommand: CliCommand = {
  name: 'replay',
  usage: 'replay PROTOCOL EVENTS.json [--json]',
  summary: 'prints the ledger of a course: every line dated, with the balance, limits and draws',
  details: [
    `PROTOCOL is one of: ${protocols.map(({ key }) => key).join(' ')}.`,
    'EVENTS.json is one object: "start" (a day), "events" (oldest first), and where needed "funder", "substance", "capPerYear"',
    '(cents), "scaled", "onMoud" and, where something is drawn, "seed" (64 hex digits). An event has a day and one of:',
    '  "outcome": met, target-positive, missed, excused (with "excuse") or refused',
    '  "draw": a number, or "all"    "redeem": cents    "correct": the day of a record, with "to"    "end": why',
    'Examples: packages/rewards/examples. Each draw is printed with what it was found from; anybody can find it again:',
    '  printf draw:1:0 | openssl dgst -sha256 -mac HMAC -macopt hexkey:SEED',
    '--json  the ledger and the end of the course as JSON',
    'Exit code 0 when the whole course was replayed, 1 with the event that could not be.',
  ].join('\n'),
  run: async (args) => {
    const { values, positionals } = parsed(args);
    const [key, path, ...rest] = positionals;
    if (key === undefined || path === undefined || rest.length > 0) throw new UsageError('Name one protocol and one file of events.');
    if (!protocolOf(key)) throw new UsageError(`There is no protocol "${key}". There are: ${protocols.map((one) => one.key).join(', ')}.`);
    const content = contentOf(path);
    const read = 'value' in content ? readReplay(content.value) : { ok: false as const, problems: [content.problem] };
    if (!read.ok) return complain(read.problems.map((text) => `${path}: ${text}`));
    const replayed = replay(key, read.file);
    if (values.json === true && replayed.ok) print(JSON.stringify(replayed.state));
    else show(replayed, read.file.seed);
    if (replayed.ok) return 0;
    const { at, refusal } = replayed;
    const detail = refusal.detail
      ? ` (${Object.entries(refusal.detail)
          .map(([name, value]) => `${name} ${value}`)
          .join(', ')})`
      : '';
    return complain([`${path}: ${at === undefined ? 'enrolment' : `event ${at + 1}`}: ${refusalLine(refusal.code)}${detail}`]);
  },
};

function parsed(args: string[]) {
  try {
    return parseArgs({ args, options: { json: { type: 'boolean' } }, allowPositionals: true });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

function contentOf(path: string): { readonly value: unknown } | { readonly problem: string } {
  try {
    if (!statSync(path).isFile()) return { problem: 'this is not a file' };
    if (statSync(path).size > MOST_BYTES) return { problem: `the file is larger than ${MOST_BYTES} bytes` };
    return { value: JSON.parse(readFileSync(path, 'utf8')) };
  } catch (error) {
    if (error instanceof SyntaxError) return { problem: `the file is not JSON: ${error.message}` };
    const missing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    return { problem: missing ? 'there is no such file' : 'the file cannot be read' };
  }
}

function complain(lines: readonly string[]): number {
  for (const line of lines) process.stderr.write(`${line}\n`);
  return 1;
}

function show({ steps }: Replayed, seed: string | undefined): void {
  for (const step of steps) for (const fact of step.facts) showFact(fact, step, seed);
  const last = steps.at(-1);
  if (last) showEnd(last.state, last.day);
}

function showFact(fact: RewardFact, { day, state }: ReplayedStep, seed: string | undefined): void {
  for (const line of linesOf(fact, state, seed)) print(line.startsWith(' ') ? line : `${day}  ${line}`);
}

function row(what: string, cents: number, state: Rewards): string {
  return `${what.padEnd(62)} ${(cents === 0 ? '' : `${cents > 0 ? '+' : ''}${dollars(cents)}`).padStart(10)}  balance ${dollars(balanceOf(state.accounts, 'available'))}`;
}

const under = (text: string): string => `            ${text}`;

function cutLine(cut: Cut | undefined): readonly string[] {
  return cut ? [under(`${dollars(cut.cents)} not paid: limit of the ${cut.cap.of}, ${dollars(cut.cap.cents)} per ${cut.cap.per}`)] : [];
}

function linesOf(fact: RewardFact, state: Rewards, seed: string | undefined): readonly string[] {
  switch (fact.kind) {
    case 'reward.enrolled': {
      const { terms, funder, caps, commitment, termsHash } = fact.body;
      return [
        `enrolled: ${terms.key} ${terms.version}, paid by ${funder}, terms ${termsHash.slice(0, 16)}`,
        ...caps.map(({ of, per, cents }) => under(`limit of the ${of}: ${dollars(cents)} per ${per}`)),
        ...(terms.scale ? [under(`every value brought down: ${dollars(terms.scale.of)} to ${dollars(terms.scale.to)}`)] : []),
        ...(commitment === undefined ? [] : [under(`seed committed to: ${commitment}`)]),
      ];
    }
    case 'reward.recorded': {
      const { outcome, day, week, earned, before, after } = fact.body;
      const bonus = earned.bonus > 0 ? `, ${dollars(earned.bonus)} of it a bonus` : '';
      const draws = earned.draws > 0 ? `, ${earned.draws === 1 ? '1 draw' : `${earned.draws} draws`}` : '';
      const what = `week ${week}, ${day}: ${outcome}, level ${before.level} to ${after.level}${draws}${bonus}`;
      return [row(what, earned.cents, state), ...cutLine(earned.cut)];
    }
    case 'reward.drawn': {
      const { number, slip, prize, cents, cut, courseId } = fact.body;
      const prizes = state.courses.find((one) => one.courseId === courseId)?.terms.reward;
      const slips = prizes?.kind === 'draws' ? slipsIn(prizes.prizes) : 0;
      const proof = seed === undefined || slips === 0 ? undefined : proofOf(seed, number, slips);
      const found = proof
        ? [under(`${proof.message}: HMAC ${proof.hmac.slice(0, 12)}… is ${proof.value}, modulo ${slips} is ${proof.slip}`)]
        : [];
      return [row(`draw ${number}: slip ${slip} of ${slips}, ${prize}`, cents, state), ...found, ...cutLine(cut)];
    }
    case 'reward.redeemed':
      return [row(`handed over: ${fact.body.goods}`, -fact.body.cents, state)];
    case 'reward.correction-asked':
      return [`correction asked by ${fact.body.by.name}: to ${fact.body.to}`];
    case 'reward.correction-approved': {
      const { earned, cut, by, postings } = fact.body;
      const draws = earned.draws > 0 ? `, ${earned.draws} draws added` : '';
      const paid = postings.map(({ account, cents }) => `${account} ${dollars(cents)}`).join(', ');
      return [
        row(`correction approved by ${by.name}${draws}`, earned.cents, state),
        ...(paid === '' ? [] : [under(paid)]),
        ...cutLine(cut),
      ];
    }
    case 'reward.ended':
      return [`ended: ${fact.body.why}`];
    case 'reward.seed-revealed':
      return [`seed told: ${fact.body.seed}`];
    case 'reward.use-asked':
    case 'reward.correction-declined':
      return [];
  }
}

function showEnd(state: Rewards, day: string): void {
  print('');
  for (const { account, cents } of state.accounts) print(`${account.padEnd(40)} ${dollars(cents).padStart(12)}`);
  print(`${'all accounts together'.padEnd(40)} ${dollars(state.accounts.reduce((sum, { cents }) => sum + cents, 0)).padStart(12)}`);
  print(`${`earned in ${day.slice(0, 4)}`.padEnd(40)} ${dollars(earnedInYear(state, day)).padStart(12)}`);
}
