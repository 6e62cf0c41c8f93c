import type { Auth } from '../auth/auth.ts';
import type { Cairn } from '../cairn.ts';

export type CliCommand = {
  readonly name: string;
  readonly usage: string;
  readonly summary: string;
  /** What `--help` says below the usage; of a group, what it says of the command that is named after it. */
  readonly details: string | ((args: readonly string[]) => Promise<string>);
  /** The exit code. */
  readonly run: (args: string[]) => Promise<number>;
};

export async function detailsOf({ details }: CliCommand, args: readonly string[]): Promise<string> {
  return typeof details === 'string' ? details : details(args);
}

/** The command was called in a way that cannot work. */
export class UsageError extends Error {}

export type CommandParts = { readonly cairn: Cairn; readonly auth: Auth; readonly close: () => Promise<void> };

/** The program is loaded only by a command that works on its store. */
export async function withCairn<T>(work: (parts: CommandParts) => Promise<T>): Promise<T> {
  const { openForCommand } = await import('./open.ts');
  const parts = await openForCommand();
  try {
    return await work(parts);
  } finally {
    await parts.close();
  }
}

export function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
