import { parseArgs } from 'node:util';
import { importFiles, type ImportApp, type ImportOptions } from './import.ts';
import { exitCode, reportText } from './report.ts';

const USAGE = 'Usage: npm run cairn -- import [options] FILE...';

export const importHelp = `Makes charts from FHIR R4 bundles, one person to a file, and prints what was mapped, what was kept without being mapped,
and what was refused, with its place and reason. A person is found again by the identifier in the file, so importing a
file twice changes nothing. A file that is refused leaves the store as it was. It may run while Cairn is running: both
take turns at the store, and open screens show what came in within half a minute.

  --assign USERNAME   a staff member who cares for these people from now on
  --sign-in           make a first password for each patient who cannot sign in yet (printed once)
  --as USERNAME       the director or supervisor in whose name it is done (default: the first director)
  --strict            refuse a whole file when one resource in it is refused
  --json              print the report as JSON

Exit codes: 0 all files are in; 1 a file was refused; 2 the command cannot be understood; 3 all files are in, but
single resources were refused.
`;

export type ImportArguments = {
  readonly paths: readonly string[];
  readonly json: boolean;
  readonly help: boolean;
  readonly options: ImportOptions;
};

/** What was asked for, or what is wrong with it. */
export function importArguments(args: readonly string[]): ImportArguments | string {
  const found = parsed(args);
  if (typeof found === 'string') return found;
  const { values, positionals } = found;
  if (!values.help && positionals.length === 0) return 'no file was named';
  const options = { as: values.as, assign: values.assign, signIn: values['sign-in'] ?? false, strict: values.strict ?? false };
  return { paths: positionals, json: values.json ?? false, help: values.help ?? false, options };
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        as: { type: 'string' },
        assign: { type: 'string' },
        'sign-in': { type: 'boolean' },
        strict: { type: 'boolean' },
        json: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    });
  } catch (error) {
    return error instanceof Error ? error.message : 'unknown option';
  }
}

/** `cairn import …`: `open` is called only when there is something to do. Answers the exit code. */
export async function runImport(
  args: readonly string[],
  open: () => Promise<ImportApp & { readonly close: () => Promise<void> }>,
  out: (text: string) => void,
): Promise<number> {
  const asked = importArguments(args);
  if (typeof asked === 'string') {
    out(`${asked}\n\n${USAGE}\n\n${importHelp}`);
    return 2;
  }
  if (asked.help) {
    out(`${USAGE}\n\n${importHelp}`);
    return 0;
  }
  const app = await open();
  try {
    const report = await importFiles(app, asked.paths, asked.options);
    if ('reason' in report) {
      out(asked.json ? `${JSON.stringify(report, undefined, 2)}\n` : `${report.detail}\n`);
      return 2;
    }
    out(asked.json ? `${JSON.stringify(report, undefined, 2)}\n` : reportText(report));
    return exitCode(report);
  } finally {
    await app.close();
  }
}
