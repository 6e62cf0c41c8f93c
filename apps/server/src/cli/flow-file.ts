import { readFile } from 'node:fs/promises';
import { shippedVersions, type KnownFlow } from '@cairn/check-ins/check-library';
import { canonical } from '@cairn/kernel';
import type { Flow } from '@cairn/workflows';
import { parseFlow, type FlowProblem } from '@cairn/workflows/wire';
import { sha256 } from '../journal/hash.ts';

/** Conversations from files: named by where they come from. `problems` are lines that name the place in the file. */
export type ReadFlow =
  | { readonly from: string; readonly known: KnownFlow }
  | { readonly from: string; readonly problems: readonly string[] };

/** Stands for every conversation that Cairn ships. */
export const SHIPPED = 'shipped';
export const NO_FILE = 'There is no such file.';

export async function readFlows(names: readonly string[]): Promise<readonly ReadFlow[]> {
  const read: ReadFlow[] = [];
  for (const name of names) {
    if (name === SHIPPED) read.push(...(await shippedVersions()).map((known) => ({ from: `${known.pin.id} ${known.pin.version}`, known })));
    else read.push(await readFlow(name));
  }
  return read;
}

export async function readFlow(from: string): Promise<ReadFlow> {
  const json = await readJson(from);
  if ('problem' in json) return { from, problems: [json.problem] };
  const parsed = parseFlow(json.value);
  if (!parsed.ok) return { from, problems: parsed.problems.map(told) };
  return { from, known: { pin: pinOf(parsed.flow), flow: parsed.flow } };
}

export type ReadJson = { readonly value: unknown } | { readonly problem: string };

export async function readJson(path: string): Promise<ReadJson> {
  const text = await readFile(path, 'utf8').catch((error: unknown) => error as NodeJS.ErrnoException);
  if (typeof text === 'string') return parseJson(text);
  return { problem: text.code === 'ENOENT' ? NO_FILE : `It cannot be read (${text.code ?? ''}).` };
}

function pinOf(flow: Flow): KnownFlow['pin'] {
  return { id: flow.id, version: flow.version, hash: sha256(canonical(flow)) };
}

/** The place of the mistake, without what stands there. */
function parseJson(text: string): ReadJson {
  try {
    return { value: JSON.parse(text) };
  } catch (error) {
    const at = /line (\d+) column (\d+)/.exec(error instanceof Error ? error.message : '');
    return {
      problem: at
        ? `It is no JSON: line ${at[1]}, column ${at[2]}.`
        : 'It is no JSON: it ends too early, or has a letter that cannot stand there.',
    };
  }
}

const meanings: Readonly<Record<string, string>> = {
  unrecognized_keys: 'the language has no such member',
  invalid_type: 'it is missing, or of another kind',
  invalid_union: 'it is none of the forms that can stand here',
  invalid_value: 'it is none of the values that can stand here',
  invalid_format: 'it is not written as it must be',
  too_big: 'it is too long or too large',
  too_small: 'it is too short or too small',
};

export function told({ path, message }: FlowProblem): string {
  const place = path.length === 0 ? 'The file' : path.join(' → ');
  return `${place}: ${meanings[message] ?? 'it cannot be like this'}.`;
}
