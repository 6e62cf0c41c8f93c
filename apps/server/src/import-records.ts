import type { Auth } from './auth/auth.ts';
import type { Cairn } from './cairn.ts';
import { runImport } from './fhir/command.ts';
import { importFiles, type ImportOptions } from './fhir/import.ts';
import { heldRecords } from './records/store.ts';

export { importHelp } from './fhir/command.ts';

type Parts = { readonly cairn: Cairn; readonly auth: Auth | undefined };

/** `cairn import …`, where the reading of FHIR meets the records of a chart. Answers the exit code. */
export function importRecords(
  args: readonly string[],
  open: () => Promise<Parts & { readonly close: () => Promise<void> }>,
  out: (text: string) => void,
): Promise<number> {
  return runImport(args, async () => ({ ...(await open()), held: heldRecords }), out);
}

export function importFilesInto(parts: Parts, paths: readonly string[], options: ImportOptions): ReturnType<typeof importFiles> {
  return importFiles({ ...parts, held: heldRecords }, paths, options);
}
