import { parseArgs } from 'node:util';
import { PROGRAM } from '@cairn/kernel';
import { mayDo, type Person } from '@cairn/people';
import type { Flow } from '@cairn/workflows';
import { actAs } from '../acting.ts';
import { flowLibrary } from '../flows/library.ts';
import { draftById } from '../flows/store.ts';
import type { Receipt } from '../journal/receipt.ts';
import { peopleByRole, personByUsername } from '../people/store.ts';
import { viewerOf } from '../trpc.ts';
import { print, UsageError, withCairn, type CliCommand, type CommandParts } from './command.ts';
import { readFlows } from './flow-file.ts';

export const exportFlowCommand: CliCommand = {
  name: 'export',
  usage: 'export ID [--version N]',
  summary: 'prints a conversation, or a draft of one, as JSON',
  details: [
    'ID               a conversation, or a draft by its id',
    '--version N      that version; the one in which runs begin unless given',
    'The JSON goes to the standard output, ready for a file: npm run -s cairn -- flows export daily > daily.json',
  ].join('\n'),
  run: async (args) => {
    const { values, positionals } = parsed(args, { version: { type: 'string' } } as const);
    const [id, ...rest] = positionals;
    if (id === undefined || rest.length > 0) throw new UsageError('flows export needs one id');
    const number = values['version'] === undefined ? undefined : Number(values['version']);
    if (number !== undefined && !Number.isInteger(number)) throw new UsageError('--version is a whole number');
    return withCairn(async ({ cairn }) => {
      const found = await flowToExport({ cairn }, id, number);
      if (!found) throw new UsageError(`there is no conversation or draft "${id}"${number === undefined ? '' : ` of version ${number}`}`);
      print(JSON.stringify(found, undefined, 2));
      return 0;
    });
  },
};

async function flowToExport({ cairn }: Pick<CommandParts, 'cairn'>, id: string, version: number | undefined): Promise<Flow | undefined> {
  const library = await flowLibrary(cairn.store.read);
  if (version !== undefined) return library.versions(id).findLast(({ pin }) => pin.version === version)?.flow;
  return library.newest(id)?.flow ?? library.versions(id).at(-1)?.flow ?? (await draftById(cairn.store.read, id))?.flow;
}

export const importFlowCommand: CliCommand = {
  name: 'import',
  usage: 'import FILE [--draft ID]',
  summary: 'takes a conversation from a file as a draft',
  details: [
    'FILE             a conversation as JSON; it is taken whole or not at all',
    '--draft ID       puts it into that draft; a new draft unless given',
    '--as USERNAME    in whose name it is done: a director, supervisor or prescriber (default: the first director)',
    'A draft changes nothing for anybody: it is reviewed by a second person and published from the editor.',
  ].join('\n'),
  run: async (args) => {
    const { values, positionals } = parsed(args, { draft: { type: 'string' }, as: { type: 'string' } } as const);
    const [path, ...rest] = positionals;
    if (path === undefined || rest.length > 0) throw new UsageError('flows import needs one file');
    const [read] = await readFlows([path]);
    if (!read || 'problems' in read) {
      print(`${path}: cannot be read as a conversation`);
      for (const problem of read?.problems ?? []) print(`  ${problem}`);
      return 1;
    }
    return withCairn((parts) => take(parts, read.known.flow, values['draft'], values['as']));
  },
};

function parsed<Options extends Readonly<Record<string, { readonly type: 'string' }>>>(args: string[], options: Options) {
  try {
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
    return { values: values as Readonly<Record<string, string | undefined>>, positionals };
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

async function take({ cairn }: CommandParts, flow: Flow, draft: string | undefined, as: string | undefined): Promise<number> {
  const acting = actAs(cairn, await whoImports({ cairn }, as));
  const opId = `import-${cairn.chance.newId()}`;
  const at = { opId, chart: PROGRAM, flow };
  const found = draft === undefined ? undefined : await draftById(cairn.store.read, draft);
  if (draft !== undefined && !found) throw new UsageError(`there is no draft "${draft}"`);
  const receipt = (await (found
    ? acting.call('flows.change', { ...at, draftId: draft, revision: found.draft.revision })
    : acting.call('flows.draft', { ...at, draftId: cairn.chance.newId() }))) as Receipt<{ draftId: string; revision: number }>;
  if (receipt.status === 'refused') {
    print(`Not taken: ${receipt.refusal.code}.`);
    return 1;
  }
  print(`${flow.title.en}: draft ${receipt.result.draftId}, revision ${receipt.result.revision}, by ${acting.person.name}.`);
  return 0;
}

async function whoImports({ cairn }: Pick<CommandParts, 'cairn'>, username: string | undefined): Promise<Person> {
  const [director] = await peopleByRole(cairn.store.read, 'director');
  const person = username === undefined ? director : await personByUsername(cairn.store.read, username);
  if (!person)
    throw new UsageError(
      username === undefined ? 'there is no director yet; begin with: npm run cairn -- setup' : `nobody signs in as ${username}`,
    );
  if (!person.active || !mayDo(viewerOf(person), 'flows.draft', 'none'))
    throw new UsageError(`${person.name} does not write conversations`);
  return person;
}
