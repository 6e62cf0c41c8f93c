/** Everything that can be asked of a Cairn, from its own lists: which inputs a view or a procedure takes is read from its schema. */
import { appRouter } from '@cairn/server/app-router';
import { views } from '@cairn/server/testing';

type Def = {
  readonly type: string;
  readonly shape?: Readonly<Record<string, Schema>>;
  readonly innerType?: Schema;
  readonly element?: Schema;
  readonly in?: Schema;
  readonly options?: readonly Schema[];
  readonly entries?: Readonly<Record<string, unknown>>;
  readonly values?: readonly unknown[];
};
export type Schema = { readonly _zod: { readonly def: Def } };

/** Values worth trying, by the name of the member they go into. */
export type Pool = ReadonlyMap<string, readonly unknown[]>;

export type Procedure = { readonly path: string; readonly type: 'query' | 'mutation'; readonly schema: Schema | undefined };

type Known = { readonly _def: { readonly type: 'query' | 'mutation'; readonly inputs: readonly Schema[] } };

/** Every procedure of the router. */
export const procedures: readonly Procedure[] = Object.entries(appRouter._def.procedures as unknown as Readonly<Record<string, Known>>).map(
  ([path, { _def }]) => ({ path, type: _def.type, schema: _def.inputs[0] }),
);

export const viewNames: readonly string[] = Object.keys(views);

export function viewSchema(name: string): Schema {
  return (views as unknown as Readonly<Record<string, { readonly input: Schema }>>)[name]?.input ?? NOTHING;
}

const NOTHING: Schema = { _zod: { def: { type: 'object', shape: {} } } };
const EACH = 3;

/** Inputs of this schema made of what is in the pool, at most so many. */
export function inputsOf(schema: Schema | undefined, pool: Pool, most: number): readonly unknown[] {
  return candidates('', schema ?? NOTHING, pool, most);
}

function candidates(key: string, { _zod: { def } }: Schema, pool: Pool, most: number): readonly unknown[] {
  const known = pool.get(key);
  if (known && def.type === 'optional') return [undefined, ...known].slice(0, EACH);
  if (known) return def.type === 'array' ? known.map((one) => [one]).slice(0, EACH) : known.slice(0, EACH);
  switch (def.type) {
    case 'object':
      return objects(Object.entries(def.shape ?? {}), pool, most);
    case 'literal':
      return def.values ?? [];
    case 'enum':
      return Object.values(def.entries ?? {}).slice(0, EACH);
    case 'optional':
      return [undefined];
    case 'nullable':
    case 'default':
    case 'readonly':
      return def.innerType ? candidates(key, def.innerType, pool, most).slice(0, 1) : [undefined];
    case 'pipe':
      return def.in ? candidates(key, def.in, pool, most) : [];
    case 'union':
      return (def.options ?? []).flatMap((one) => candidates(key, one, pool, most).slice(0, 1)).slice(0, EACH);
    case 'array':
      return [def.element ? candidates(key, def.element, pool, most).slice(0, 1) : []];
    case 'boolean':
      return [true];
    case 'number':
    case 'int':
      return [1];
    case 'record':
      return [{}];
    default:
      return ['some words'];
  }
}

function objects(fields: readonly (readonly [string, Schema])[], pool: Pool, most: number): readonly unknown[] {
  let made: readonly Readonly<Record<string, unknown>>[] = [{}];
  for (const [name, field] of fields) {
    const values = candidates(name, field, pool, most);
    made = made.flatMap((one) => values.map((value) => ({ ...one, [name]: value }))).slice(0, most);
  }
  return made;
}

/** Adds every id that a body holds to the pool, under the name of its member; the newest first, a few of each. */
export function harvest(pool: Map<string, unknown[]>, body: unknown): void {
  if (Array.isArray(body)) return body.forEach((one) => harvest(pool, one));
  if (typeof body !== 'object' || body === null) return;
  for (const [name, value] of Object.entries(body)) {
    if (typeof value === 'string' && /(Id|^hash)$/.test(name)) {
      const before = (pool.get(name) ?? []).filter((one) => one !== value);
      pool.set(name, [value, ...before].slice(0, EACH));
    } else harvest(pool, value);
  }
}
