import { flowOf, newest, shipped, shippedLibrary, type Shipped } from '@cairn/check-ins/shipped';
import { samePin } from '@cairn/check-ins';
import { link, type Language, type LinkProblem, type Pin, type Playable } from '@cairn/workflows';
import { stepName } from '@cairn/workflows/check';
import { NO_FILE, readFlow } from './flow-file.ts';

/** A conversation with all that it includes; `from` is what it was called on the command line. */
export type Walkable = { readonly from: string; readonly pin: Pin; readonly flow: Playable };
export type PlayableFlow =
  | ({ readonly ok: true } & Walkable)
  /** Lines that say why it cannot be walked. */
  | { readonly ok: false; readonly from: string; readonly problems: readonly string[] };

/** `name` is a file, or the id of a shipped conversation: in the version in which runs begin, or in the one after `@`. */
export async function playableFlow(name: string): Promise<PlayableFlow> {
  const [id = '', version] = name.split('@');
  const versions = shipped.filter(({ pin }) => pin.id === id);
  if (versions.length > 0) return shippedFlow(name, version === undefined ? inUse(id, versions) : ofVersion(versions, version));
  const read = await readFlow(name);
  if ('problems' in read) {
    const problems = read.problems.includes(NO_FILE) ? [...read.problems, `Shipped are: ${known(shipped)}.`] : read.problems;
    return { ok: false, from: name, problems };
  }
  const { pin, flow } = read.known;
  const own = flowOf(pin);
  if (own) return { ok: true, from: name, pin, flow: own };
  const linked = link(flow, shippedLibrary);
  if (linked.ok) return { ok: true, from: name, pin, flow: linked.flow };
  const { code, node } = linked.problem;
  return { ok: false, from: name, problems: [`nodes → ${node}: ${stepName(flow, node)}: ${meanings[code]}.`] };
}

/** The shipped conversation that a saved walk was made with; undefined when it is none, or was one of a draft. */
export function playableOfPin(pin: Pin): Walkable | undefined {
  const flow = shipped.some((one) => samePin(one.pin, pin)) ? flowOf(pin) : undefined;
  return flow && { from: `${pin.id} ${pin.version}`, pin, flow };
}

export function titleOf({ flow, pin }: Walkable, language: Language): string {
  return `${flow.title[language]} (${pin.id} ${pin.version})`;
}

const meanings: Readonly<Record<LinkProblem['code'], string>> = {
  'unknown-flow': 'no shipped conversation is exactly this one',
  'unknown-instrument': 'no such questionnaire of this version is shipped',
  'includes-itself': 'it leads into itself, or too deep',
  'too-large': 'with all that it includes it has too many steps',
};

function shippedFlow(from: string, found: Shipped | undefined): PlayableFlow {
  const flow = found && flowOf(found.pin);
  if (found && flow) return { ok: true, from, pin: found.pin, flow };
  const [id = ''] = from.split('@');
  return { ok: false, from, problems: [`There is no such version. Shipped are: ${known(shipped.filter(({ pin }) => pin.id === id))}.`] };
}

function inUse(id: string, versions: readonly Shipped[]): Shipped | undefined {
  return newest(id) ?? versions.at(-1);
}

function ofVersion(versions: readonly Shipped[], version: string): Shipped | undefined {
  return versions.findLast(({ pin }) => String(pin.version) === version);
}

function known(of: readonly Shipped[]): string {
  return of.map(({ pin }) => `${pin.id}@${pin.version}`).join(', ');
}
