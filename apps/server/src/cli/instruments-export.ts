import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { actAs, type Acting } from '../acting.ts';
import type { Cairn } from '../cairn.ts';
import { chartOfCheckIn } from '../check-ins/store.ts';
import type { Exported } from '../export-check-in.ts';
import { personByUsername } from '../people/store.ts';
import { print, UsageError, withCairn, type CliCommand } from './command.ts';

const options = { as: { type: 'string' }, out: { type: 'string' } } as const;

export const exportCommand: CliCommand = {
  name: 'export',
  usage: 'export CHECK_IN_ID --as USERNAME [--out FILE]',
  summary: 'gives the questionnaires of a finished check-in as FHIR',
  details: [
    'Prints one FHIR R4 Bundle: the person, each questionnaire that was asked, the answers (QuestionnaireResponse) and the scores',
    '(Observation). What was not asked is not in it; what was asked and not answered says so.',
    '',
    '--as USERNAME  somebody of this person’s care team, in whose name it is read',
    '--out FILE     writes it there; the file must not exist',
    '',
    'Exit codes: 0 all of it; 1 there is nothing to give, or it may not be read; 3 given, but some scores had to be left out.',
  ].join('\n'),
  run: async (args) => {
    const { values, positionals } = parsed(args);
    const [checkInId, ...rest] = positionals;
    if (checkInId === undefined || rest.length > 0) throw new UsageError('Name one check-in.');
    const { as, out } = values;
    if (as === undefined) throw new UsageError('--as names somebody of the care team.');
    return withCairn(({ cairn }) => give(cairn, checkInId, as, out));
  },
};

function parsed(args: string[]) {
  try {
    return parseArgs({ args, options, allowPositionals: true });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

/** A chart that may not be read answers as one that is not there. */
const NOTHING = {
  'unknown-check-in': 'There is no such check-in for this person to read.',
  'not-finished': 'This check-in is not finished.',
  'no-instrument': 'No questionnaire was asked in this check-in.',
} as const;

async function give(cairn: Cairn, checkInId: string, username: string, out: string | undefined): Promise<number> {
  const person = await personByUsername(cairn.store.read, username);
  if (!person?.active) throw new UsageError(`Nobody here has the user name ${username}.`);
  const chart = await chartOfCheckIn(cairn.store.read, checkInId);
  const found = chart === undefined ? undefined : await readAs(actAs(cairn, person), chart, checkInId);
  if (found?.status !== 'exported') return refused(NOTHING[found?.status ?? 'unknown-check-in']);
  const text = `${JSON.stringify(found.bundle, undefined, 2)}\n`;
  if (out === undefined) process.stdout.write(text);
  else if (!written(out, text)) return refused(`${out} exists, or cannot be written.`);
  for (const { instrument, why } of found.left) process.stderr.write(`left out: ${instrument}: ${why}\n`);
  return found.left.length > 0 ? 3 : 0;
}

/** Through the same door and policy as a screen. */
async function readAs(reader: Acting, chart: string, checkInId: string): Promise<Exported | undefined> {
  try {
    return (await reader.call('instruments.exportCheckIn', { chart, checkInId })) as Exported;
  } catch (error) {
    if (error instanceof Error && error.message.endsWith('not-available')) return undefined;
    throw error;
  }
}

function refused(why: string): number {
  print(why);
  return 1;
}

/** Never over another file, and readable by its owner only: it holds what a patient said. */
function written(path: string, text: string): boolean {
  try {
    writeFileSync(path, text, { flag: 'wx', mode: 0o600 });
    return true;
  } catch {
    return false;
  }
}
