import { detailsOf, UsageError, type CliCommand } from './command.ts';

/** Commands by name, each loaded when it is called: one that needs no store does not wait for the whole program. */
export type CommandTable = Readonly<Record<string, () => Promise<CliCommand>>>;

/** Commands of one field, each called by its name after `name`. */
export function commandGroup(name: string, summary: string, table: CommandTable): CliCommand {
  const names = Object.keys(table);
  const find = (wanted: string | undefined) => (wanted !== undefined && Object.hasOwn(table, wanted) ? table[wanted] : undefined);
  return {
    name,
    usage: `${name} ${names.join('|')} …`,
    summary,
    details: async ([wanted]) => {
      const one = find(wanted);
      const commands = await Promise.all((one ? [one] : Object.values(table)).map((load) => load()));
      const each = commands.map(async (command) => `${name} ${command.usage}\n\n${await detailsOf(command, [])}`);
      return (await Promise.all(each)).join('\n\n');
    },
    run: async ([wanted, ...args]) => {
      const load = find(wanted);
      if (!load)
        throw new UsageError(
          wanted === undefined ? `Say what to do: ${names.join(', ')}.` : `"${wanted}" is none of: ${names.join(', ')}.`,
        );
      return (await load()).run(args);
    },
  };
}
