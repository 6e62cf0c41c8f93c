import { CompiledQuery } from 'kysely';
import type { DialectName } from './dialect.ts';
import type { Tx } from './open.ts';

/** Rows go in groups of these sizes, so that the statements repeat and stay prepared. */
const GROUPS = [64, 16, 4, 1] as const;
const texts = new Map<string, string>();

/** Multi-row insert without the cost of building the statement anew: the journal's hot path. */
export async function insertRows<Row extends object>(
  tx: Tx,
  dialect: DialectName,
  table: string,
  columns: readonly (keyof Row & string)[],
  rows: readonly Row[],
): Promise<void> {
  let at = 0;
  for (const size of GROUPS) {
    while (rows.length - at >= size) {
      const parameters = rows.slice(at, at + size).flatMap((row) => columns.map((column) => row[column]));
      await tx.executeQuery(CompiledQuery.raw(insertText(dialect, table, columns, size), parameters));
      at += size;
    }
  }
}

function insertText(dialect: DialectName, table: string, columns: readonly string[], size: number): string {
  const key = `${dialect} ${table} ${size}`;
  const known = texts.get(key);
  if (known) return known;
  let parameter = 0;
  const place = (): string => (dialect === 'postgres' ? `$${++parameter}` : '?');
  const row = (): string => `(${columns.map(place).join(', ')})`;
  const names = columns.map((column) => `"${column}"`).join(', ');
  const text = `insert into "${table}" (${names}) values ${Array.from({ length: size }, row).join(', ')}`;
  texts.set(key, text);
  return text;
}
