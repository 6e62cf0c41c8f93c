/** Why a command was not accepted. `code` is stable; the words for it live in the web's words table. */
export type Refusal<Code extends string = string> = {
  readonly code: Code;
  readonly detail: Readonly<Record<string, string | number>> | undefined;
};

/** What `decide` answers: facts to append (and what to tell the sender), or a refusal. */
export type Decision<F, Code extends string = string, Result = undefined> =
  | { readonly ok: true; readonly facts: readonly F[]; readonly result: Result }
  | { readonly ok: false; readonly refusal: Refusal<Code> };

export function accept<F>(facts: readonly F[]): Decision<F, never, undefined>;
export function accept<F, Result>(facts: readonly F[], result: Result): Decision<F, never, Result>;
export function accept<F, Result>(facts: readonly F[], result?: Result): Decision<F, never, Result | undefined> {
  return { ok: true, facts, result };
}

export function refuse<Code extends string>(
  code: Code,
  detail?: Readonly<Record<string, string | number>>,
): { readonly ok: false; readonly refusal: Refusal<Code> } {
  return { ok: false, refusal: { code, detail } };
}

/** For what cannot be: a bug, never a refusal. */
export function must<T>(value: T | null | undefined, what: string): T {
  if (value === null || value === undefined) throw new Error(`missing ${what}`);
  return value;
}

export function unreachable(value: never): never {
  throw new Error(`unreachable: ${JSON.stringify(value)}`);
}
