import { pino } from 'pino';

/** What the program says of itself. Only names, kinds and codes: no message of an error, no input, no id of a person. */
export type Log = {
  readonly failed: (what: string, kind: string, error: unknown) => void;
  readonly said: (what: string, details: Readonly<Record<string, string | number>>) => void;
};

export function makeLog(quiet: boolean): Log {
  const out = pino({ level: quiet ? 'silent' : 'info', base: undefined });
  return {
    failed: (what, kind, error) => out.error({ what, kind, error: nameOf(error), at: placeOf(error) }),
    said: (what, details) => out.info({ what, ...details }),
  };
}

function nameOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  return 'code' in error ? `${error.name} ${String(error.code)}` : error.name;
}

/** Where it broke, without the message: the first lines of the stack that name our files. */
function placeOf(error: unknown): string[] {
  if (!(error instanceof Error)) return [];
  const lines = (error.stack ?? '').split('\n').filter((line) => /^\s+at .*\/(src|test)\//.test(line) && !line.includes('node_modules'));
  return lines.slice(0, 4).map((line) => line.trim().replace(/\(?file:\/\/.*\/(apps|packages|test)\//, '$1/'));
}
