import { parseArgs } from 'node:util';
import { checkLibrary, shippedVersions, type KnownFlow } from '@cairn/check-ins/check-library';
import { staffRoles } from '@cairn/people';
import { DEFAULT_QUIET } from '@cairn/scheduling/zones';
import { check, explain, hasErrors, stepName, type CheckLibrary, type Finding } from '@cairn/workflows/check';
import { print, UsageError, type CliCommand } from './command.ts';
import { readFlows, SHIPPED, type ReadFlow } from './flow-file.ts';

export const checkCommand: CliCommand = {
  name: 'check',
  usage: 'check FILE…',
  summary: 'says what would go wrong in a conversation',
  details: [
    `FILE             a conversation as JSON; "${SHIPPED}" for all that Cairn brings along`,
    '--attested A,B   questionnaires that the program attests it may use',
    'A conversation may include those of the other files. Ends with 0 when nothing must be fixed; warnings are for a person to judge.',
  ].join('\n'),
  run: async (args) => {
    const { values, positionals } = parseArgs({ args, allowPositionals: true, options: { attested: { type: 'string', default: '' } } });
    if (positionals.length === 0) throw new UsageError('flows check needs a file');
    const read = await readFlows(positionals);
    const library = await libraryWith(read, values.attested.split(',').filter(Boolean));
    const sound = read.map((one) => report(one, library));
    return sound.every(Boolean) ? 0 : 1;
  },
};

async function libraryWith(read: readonly ReadFlow[], attested: readonly string[]): Promise<CheckLibrary> {
  const flows: readonly KnownFlow[] = [...(await shippedVersions()), ...read.flatMap((one) => ('known' in one ? [one.known] : []))];
  return checkLibrary({ flows, roles: [...staffRoles, 'on-call'], quietHours: DEFAULT_QUIET, attested });
}

/** Prints what is found, step by step; whether it may be published. */
function report(read: ReadFlow, library: CheckLibrary): boolean {
  if ('problems' in read) {
    print(`${read.from}: cannot be read as a conversation`);
    for (const problem of read.problems) print(`  ${problem}`);
    return false;
  }
  const { flow } = read.known;
  const found = check(flow, library);
  const errors = found.filter(({ severity }) => severity === 'error').length;
  print(`${read.from}: ${flow.title.en}, ${counted(Object.keys(flow.nodes).length, 'step')}: ${summary(errors, found.length - errors)}`);
  for (const [node, ofNode] of Map.groupBy(found, (one) => one.node)) printStep(read.known, node, ofNode);
  return !hasErrors(found);
}

function printStep({ flow }: KnownFlow, node: string, found: readonly Finding[]): void {
  const told = found.map((one) => ({ ...one, ...explain(flow, one) }));
  const name = stepName(flow, node);
  print(`\n  ${name} (${node})`);
  for (const { severity, rule, title, where, fix } of told) {
    const place = where === name ? '' : ` [${where.slice(name.length + 2)}]`;
    print(`    ${severity === 'error' ? 'Error' : 'Warning'}: ${title}${place} (${rule})`);
    print(`      ${fix}`);
  }
}

function summary(errors: number, warnings: number): string {
  if (errors + warnings === 0) return 'nothing found';
  return [...(errors > 0 ? [counted(errors, 'error')] : []), ...(warnings > 0 ? [counted(warnings, 'warning')] : [])].join(', ');
}

function counted(count: number, of: string): string {
  return `${count} ${of}${count === 1 ? '' : 's'}`;
}
