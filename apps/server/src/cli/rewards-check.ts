import { parseArgs } from 'node:util';
import {
  chanceOverCap,
  funderOf,
  funders,
  offered,
  perfectCourse,
  perfectTotal,
  protocolOf,
  protocols,
  type Cap,
  type Protocol,
} from '@cairn/rewards';
import { print, UsageError, type CliCommand } from './command.ts';
import { dollars } from './rewards-words.ts';

const options = { funder: { type: 'string' }, 'cap-per-year': { type: 'string' }, scaled: { type: 'boolean' } } as const;

export const checkRewardsCommand: CliCommand = {
  name: 'check',
  usage: 'check [PROTOCOL] [--funder KEY] [--cap-per-year CENTS] [--scaled]',
  summary: 'what a perfect course comes to, and whether a protocol stays under its limits',
  details: [
    `PROTOCOL is one of: ${protocols.map(({ key }) => key).join(' ')}; without it, all are checked.`,
    `--funder KEY          who pays: ${funders.map(({ key }) => key).join(' ')}`,
    '--cap-per-year CENTS  a limit of the program itself',
    '--scaled              brings every value down until a perfect course stays under the lowest limit',
    'Exit code 0 when every protocol may run, 1 with a line for each that may not.',
  ].join('\n'),
  run: async (args) => {
    const { values, positionals } = parsed(args);
    const [key, ...rest] = positionals;
    if (rest.length > 0) throw new UsageError('Name one protocol, or none.');
    const chosen = key === undefined ? protocols : [protocolOf(key) ?? unknown(key)];
    return chosen.map((protocol) => checkOne(protocol, values)).every(Boolean) ? 0 : 1;
  },
};

type Values = ReturnType<typeof parsed>['values'];

function parsed(args: string[]) {
  try {
    return parseArgs({ args, options, allowPositionals: true });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

function unknown(key: string): never {
  throw new UsageError(`There is no protocol "${key}". There are: ${protocols.map((one) => one.key).join(', ')}.`);
}

function checkOne(protocol: Protocol, { funder: name, 'cap-per-year': cap, scaled = false }: Values): boolean {
  const funder = funderOf(name ?? protocol.funder);
  if (!funder) throw new UsageError(`There is no payer "${name}". There are: ${funders.map(({ key }) => key).join(', ')}.`);
  if (cap !== undefined && !/^[1-9]\d{0,6}$/.test(cap))
    throw new UsageError('--cap-per-year is a whole number of cents, for example 59900.');
  const capPerYear = cap === undefined ? undefined : Number(cap);
  const { terms, caps, findings } = offered(protocol, funder, { substance: undefined, capPerYear, scaled });
  print(`${protocol.key} ${protocol.version}, paid by ${funder.key}, ${protocol.source.rule}`);
  for (const line of limits(caps)) print(`  ${line}`);
  if (findings.length === 0) {
    const { cents, of } = perfectTotal(terms);
    const { draws } = perfectCourse(terms);
    const most = draws === 0 ? '' : ` expected, in ${draws} draws`;
    print(`  a perfect course: ${dollars(Math.floor(cents / of))}${most}${terms.scale ? ', every value brought down' : ''}`);
    const course = caps.filter(({ per }) => per === 'year' || per === 'course').map((one) => one.cents);
    const chance = chanceOverCap(terms, Math.min(...course));
    if (chance > 0) print(`  stops at the limit in ${(chance * 100).toFixed(2)} of 100 perfect courses`);
  }
  for (const { code, detail, perfect, cap: limit } of findings)
    print(
      `  ${code}: ${detail}${perfect === undefined || limit === undefined ? '' : ` ${dollars(perfect)} over ${dollars(limit)}. Use --scaled, or another payer.`}`,
    );
  for (const text of [...protocol.unconfirmed, ...funder.unconfirmed]) print(`  not confirmed: ${text}`);
  return findings.length === 0;
}

function limits(caps: readonly Cap[]): readonly string[] {
  return caps.map(({ of, per, cents }) => `limit of the ${of}: ${dollars(cents)} per ${per}`);
}
