import { readFileSync, statSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { adopt, MAX_QUESTIONNAIRE_CHARACTERS, readQuestionnaireText, type Finding, type Form } from '@cairn/fhir';
import { instruments, instrumentOf, scoringOf, slotOf, slots } from '@cairn/instruments/all';
import { askedVersion } from '@cairn/instruments';
import { must } from '@cairn/kernel';
import type { Cairn } from '../cairn.ts';
import { attestationOf } from '../instruments/store.ts';
import { print, UsageError, withCairn, type CliCommand } from './command.ts';
import { directorOf, send } from './instruments-copies.ts';

const options = {
  key: { type: 'string' },
  language: { type: 'string' },
  attest: { type: 'string' },
  as: { type: 'string' },
  json: { type: 'boolean' },
} as const;

export const importInstrumentCommand: CliCommand = {
  name: 'import',
  usage: 'import FILE [--key KEY] [--attest "who and why"]',
  summary: 'reads a FHIR Questionnaire, and takes it as the program’s own copy',
  details: [
    'Reads one FHIR R4 Questionnaire (JSON) and prints everything that was found in it, each with its place. Without --attest',
    'nothing is written. An unknown points value, a missing value set, an adaptive part or anything else that would have to be',
    'guessed is refused by name; a file is taken whole or not at all, and kept byte for byte.',
    '',
    '--key KEY         the instrument it is a copy of; its scoring decides, the file brings the words:',
    `                  ${slots.map(({ key }) => key).join(' ')}`,
    '                  (a key that Cairn ships is compared, and not taken)',
    '--language en|es  where the file does not say its language',
    '--attest "…"      takes it: who answers for the right to use it, and why; kept in the record',
    '--as USERNAME     the director in whose name it is done (default: the first director)',
    '--json            the findings as JSON',
    '',
    'Exit codes: 0 it can be used, or is used now; 1 it was refused; 2 the command cannot be understood.',
  ].join('\n'),
  run: async (args) => {
    const { values, positionals } = parsed(args);
    const [path, ...rest] = positionals;
    if (path === undefined || rest.length > 0) throw new UsageError('Name one file.');
    const { language, key, attest } = values;
    if (language !== undefined && language !== 'en' && language !== 'es') throw new UsageError('--language is en or es.');
    if (key !== undefined && !scoringOf(key)) throw new UsageError(`There is no instrument "${key}". A program may bring: ${keys()}.`);
    if (attest !== undefined && (key === undefined || !slotOf(key)))
      throw new UsageError(
        key && instrumentOf(key) ? `Cairn ships ${key}: no copy of it is taken.` : `--attest needs --key, one of: ${keys()}.`,
      );
    if (attest !== undefined && (attest.trim().length < 3 || attest.length > 1000))
      throw new UsageError('--attest says who and why, in 3 to 1000 characters.');
    const file = textOf(path);
    if ('problem' in file) return refusedFile(path, file.problem, values.json === true);
    const looked = look(file.text, key, language);
    print(
      values.json === true
        ? JSON.stringify({ file: path, key, ...looked.said, findings: looked.findings }, undefined, 2)
        : textReport(path, key, looked),
    );
    if (!looked.fits) return 1;
    if (key === undefined || attest === undefined) {
      if (values.json !== true)
        print(`  This was a dry run: nothing was written.${key && slotOf(key) ? ' To use it, add --attest "who and why".' : ''}`);
      return 0;
    }
    return withCairn(({ cairn }) => take(cairn, { key, language, source: file.text, statement: attest.trim() }, values.as));
  },
};

function parsed(args: string[]) {
  try {
    return parseArgs({ args, options, allowPositionals: true });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

function keys(): string {
  return slots.map(({ key }) => key).join(', ');
}

/** UTF-8 takes up to four bytes for a character. */
const MOST_BYTES = MAX_QUESTIONNAIRE_CHARACTERS * 4;

/** Its size is asked before a byte is read. A byte order mark stays: the file is kept as it is. */
function textOf(path: string): { readonly text: string } | { readonly problem: string } {
  try {
    const stat = statSync(path);
    if (!stat.isFile()) return { problem: 'this is not a file' };
    if (stat.size > MOST_BYTES) return { problem: `the file is larger than ${MOST_BYTES} bytes` };
    return { text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(readFileSync(path)) };
  } catch (error) {
    if (error instanceof TypeError) return { problem: 'the file is not text in UTF-8' };
    return {
      problem: error instanceof Error && 'code' in error && error.code === 'ENOENT' ? 'there is no such file' : 'the file cannot be read',
    };
  }
}

function refusedFile(path: string, problem: string, json: boolean): number {
  print(json ? JSON.stringify({ file: path, fits: false, problem }, undefined, 2) : `${path}\n  REFUSED: ${problem}.`);
  return 1;
}

type Looked = {
  readonly fits: boolean;
  readonly findings: readonly Finding[];
  readonly said: { readonly fits: boolean; readonly title: string | undefined; readonly questions: number | undefined };
  readonly form: Form | undefined;
};

function look(source: string, key: string | undefined, stated: 'en' | 'es' | undefined): Looked {
  const read = readQuestionnaireText(source);
  const spec = key === undefined ? undefined : scoringOf(key);
  const adoption = read.ok && spec ? adopt(read.form, spec, { stated, others: [...instruments, ...slots] }) : undefined;
  const fits = read.ok && (adoption?.ok ?? true);
  const form = read.ok ? read.form : undefined;
  return {
    fits,
    form,
    findings: [...read.findings, ...(adoption?.findings ?? [])],
    said: { fits, title: form?.title?.text, questions: form?.items.length },
  };
}

function textReport(path: string, key: string | undefined, { fits, findings, form }: Looked): string {
  const lines = [path];
  if (form) {
    const computed = form.scores.filter(({ method }) => method?.kind === 'sum').length;
    lines.push(
      `  form       ${form.title?.text ?? '(no title)'}: ${form.items.length} questions, ${form.scores.length} results (${computed} with a sum that is understood)`,
    );
  }
  if (!fits) lines.push(`  REFUSED${form && key ? ` as a copy of ${key}` : ''}. Nothing of this file was taken.`);
  else if (key !== undefined) lines.push(`  fits       ${key}: every question has its place, its answers and their points`);
  const order = ['refused', 'doubt', 'note'] as const;
  for (const severity of order) {
    const some = findings.filter((one) => one.severity === severity);
    if (some.length > 0)
      lines.push(
        `  ${severity === 'doubt' ? 'look at' : severity}`,
        ...some.map(({ place, code, detail }) => `    ${place}: ${code} (${detail})`),
      );
  }
  return lines.join('\n');
}

type Copy = { readonly key: string; readonly language: 'en' | 'es' | undefined; readonly source: string; readonly statement: string };

async function take(cairn: Cairn, copy: Copy, as: string | undefined): Promise<number> {
  const director = await directorOf(cairn, as);
  if (!(await send(cairn, director, 'instruments.attest', copy))) return 1;
  const attested = must(await attestationOf(cairn.store.read, copy.key), 'what was attested');
  print(`  ATTESTED by ${director.person.username}. A flow asks it as the questionnaire ${copy.key}, version ${askedVersion(attested)}.`);
  return 0;
}
