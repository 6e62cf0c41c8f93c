import type { CompiledQuery, Compilable } from 'kysely';
import type { Tx } from './open.ts';

type Place = { readonly place: number };

/** Stands for the n-th value while a statement is built. Its type is what the value's will be. */
function place(n: number): Place {
  return { place: n };
}

function isPlace(value: unknown): value is Place {
  return typeof value === 'object' && value !== null && 'place' in value;
}

type Built = { readonly query: CompiledQuery; readonly order: readonly (number | { readonly constant: unknown })[] };

/**
 * A statement built once per store and run with other values each time: building costs as much as running a point read.
 * `build` gets stand-ins and must use each value as a parameter, never look at it.
 */
export function prepared<Values extends readonly (string | number | null)[], Row>(
  build: (tx: Tx, ...values: Values) => Compilable<Row>,
): (tx: Tx, ...values: Values) => Promise<Row[]> {
  const built = new Map<string, Built>();
  return async (tx, ...values) => {
    const dialect = tx.getExecutor().adapter.constructor.name;
    const known = built.get(dialect) ?? keep(built, dialect, build(tx, ...(values.map((_, n) => place(n)) as unknown as Values)).compile());
    const parameters = known.order.map((one) => (typeof one === 'number' ? values[one] : one.constant));
    const result = await tx.executeQuery<Row>({ ...known.query, parameters } as CompiledQuery<Row>);
    return result.rows;
  };
}

function keep(built: Map<string, Built>, dialect: string, query: CompiledQuery): Built {
  const order = query.parameters.map((value) => (isPlace(value) ? value.place : { constant: value }));
  const entry = { query, order };
  built.set(dialect, entry);
  return entry;
}
