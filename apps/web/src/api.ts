import type { AppRouter } from '@cairn/server/app-router';
import type { inferRouterInputs, inferRouterOutputs } from '@trpc/server';

type Inputs = inferRouterInputs<AppRouter>;
type Outputs = inferRouterOutputs<AppRouter>;

/** `capability.procedure`, as it travels. */
export type Path = { [C in keyof Inputs & string]: `${C}.${keyof Inputs[C] & string}` }[keyof Inputs & string];
type At<T, P extends string> = P extends `${infer C}.${infer N}`
  ? C extends keyof T
    ? N extends keyof T[C]
      ? T[C][N]
      : never
    : never
  : never;
export type InputOf<P extends Path> = At<Inputs, P>;
export type OutputOf<P extends Path> = At<Outputs, P>;
/** Commands carry an `opId`; everything else is a question. */
export type CommandPath = { [P in Path]: InputOf<P> extends { opId: string } ? P : never }[Path];
export type QueryPath = Exclude<Path, CommandPath>;

/** A refusal at the door, or no way to reach it. The code is stable; its words are in `words/refusals.ts`. */
export class ApiError extends Error {
  readonly code: string;
  constructor(code: string) {
    super(code);
    this.name = 'ApiError';
    this.code = code;
  }
}

/** The same procedures by HTTP, always by POST: what people write never stands in an address. */
export async function callByHttp(path: string, input: unknown): Promise<unknown> {
  const response = await fetch(`/trpc/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(input ?? {}),
  }).catch(() => {
    throw new ApiError('offline');
  });
  const body: unknown = await response.json().catch(() => undefined);
  const { result, error } = (body ?? {}) as { result?: { data: unknown }; error?: { message: string } };
  if (result) return result.data;
  throw new ApiError(error?.message ?? (response.status === 413 ? 'too-large' : 'unavailable'));
}
