import { parseArgs } from 'node:util';
import { askedVersion, inForce, isOfferedByDefault } from '@cairn/instruments';
import { instruments, slots } from '@cairn/instruments/all';
import { PROGRAM } from '@cairn/kernel';
import { actAs, type Acting } from '../acting.ts';
import type { Cairn } from '../cairn.ts';
import { attestationsNow } from '../instruments/store.ts';
import type { Receipt } from '../journal/receipt.ts';
import { everyone } from '../people/store.ts';
import { print, UsageError, withCairn, type CliCommand } from './command.ts';

/** The named director, or the first: only a director answers for the right to use an instrument. */
export async function directorOf(cairn: Cairn, as: string | undefined): Promise<Acting> {
  const directors = (await everyone(cairn.store.read)).filter((person) => person.active && person.role === 'director');
  const director = as === undefined ? directors[0] : directors.find((person) => person.username === as);
  if (director) return actAs(cairn, director);
  throw new UsageError(
    as === undefined ? 'A director is needed; run: npm run cairn -- setup' : `No director here has the user name ${as}.`,
  );
}

/** By the command that a screen would send: the same policy, the same record. Answers whether it was accepted. */
export async function send(cairn: Cairn, director: Acting, path: string, input: Readonly<Record<string, unknown>>): Promise<boolean> {
  const receipt = (await director.call(path, { opId: `op-${cairn.chance.newId()}`, chart: PROGRAM, ...input })) as Receipt;
  if (receipt.status === 'refused') print(`  REFUSED: ${receipt.refusal.code}. Nothing was written.`);
  return receipt.status === 'committed';
}

export const listCommand: CliCommand = {
  name: 'list',
  usage: 'list',
  summary: 'what ships, what a program may bring, what it has brought',
  details: 'Prints every instrument with the status of its licence, and for those that a program must bring, whose copy is in use.',
  run: async (args) => {
    if (args.length > 0) throw new UsageError('list takes nothing.');
    return withCairn(async ({ cairn }) => {
      const now = await attestationsNow(cairn.store.read);
      print('Ships with Cairn');
      for (const one of instruments) {
        const allowed = inForce(now, one.key)?.wordingHash === one.wordingHash;
        const held = isOfferedByDefault(one)
          ? ''
          : allowed
            ? ', attested'
            : one.attestationRequired
              ? ', off until it is attested'
              : ', off until it is switched on';
        print(`  ${one.key.padEnd(18)}${one.licenseStatus}${held}, ${one.languages.join(' and ')}`);
      }
      print('A program brings its own copy');
      for (const { key, licenseStatus } of slots) {
        const copy = inForce(now, key);
        const state = copy
          ? `in use as version ${askedVersion(copy)}, attested by ${copy.by.name} on ${new Date(copy.at).toISOString().slice(0, 10)}`
          : 'no copy';
        print(`  ${key.padEnd(18)}${licenseStatus}, ${state}`);
      }
      return 0;
    });
  },
};

export const attestCommand: CliCommand = {
  name: 'attest',
  usage: 'attest KEY --reason "who and why"',
  summary: 'answers for the use of an instrument that ships and is off',
  details: [
    'For instruments whose words ship and whose right to be used only a program can answer for; list shows them. A copy of your',
    'own for one that does not ship is taken by import.',
    '',
    '--reason "…"   who answers for the right to use it, and why; kept in the record',
    '--as USERNAME  the director in whose name it is done (default: the first director)',
  ].join('\n'),
  run: (args) => onKey(args, 'instruments.attest', 'statement', (key) => `ATTESTED: flows may ask ${key}.`),
};

export const withdrawCommand: CliCommand = {
  name: 'withdraw',
  usage: 'withdraw KEY --reason "why"',
  summary: 'ends the use of the program’s own copy',
  details: [
    'Nobody begins a conversation that asks this copy; who is in the middle of one goes on. It stays in the record, and so do the',
    'answers that were given to it.',
    '',
    '--reason "…"   why; kept in the record',
    '--as USERNAME  the director in whose name it is done (default: the first director)',
  ].join('\n'),
  run: (args) => onKey(args, 'instruments.withdraw', 'reason', (key) => `WITHDRAWN: nobody begins with ${key} any more.`),
};

async function onKey(args: string[], path: string, said: 'reason' | 'statement', done: (key: string) => string): Promise<number> {
  const { values, positionals } = parsed(args);
  const [key, ...rest] = positionals;
  if (key === undefined || rest.length > 0) throw new UsageError('Name one instrument.');
  const reason = values.reason?.trim() ?? '';
  if (reason.length < 3 || reason.length > 1000) throw new UsageError('--reason says why, in 3 to 1000 characters.');
  return withCairn(async ({ cairn }) => {
    if (!(await send(cairn, await directorOf(cairn, values.as), path, { key, [said]: reason }))) return 1;
    print(done(key));
    return 0;
  });
}

function parsed(args: string[]) {
  try {
    return parseArgs({ args, options: { reason: { type: 'string' }, as: { type: 'string' } }, allowPositionals: true });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}
