import { PROGRAM, SYSTEM, type Decision, type Fact } from '@cairn/kernel';
import { decide, type Person } from '@cairn/people';
import { createAccount, type Auth } from './auth/auth.ts';
import type { Cairn } from './cairn.ts';
import { lookupFor, personById } from './people/store.ts';

export type NewPerson = Omit<Person, 'active'>;
export type ProgramDescription = { readonly name: string; readonly zone: string; readonly phone: string };

/** The program itself writes to its own stream: only from the command line and the demo, where there is nobody yet to ask. */
async function bySystem(
  cairn: Cairn,
  opId: string,
  payload: unknown,
  decision: (tx: Parameters<typeof lookupFor>[0]) => Promise<Decision<Fact>>,
): Promise<string | undefined> {
  const receipt = await cairn.writer.submit({
    opId,
    name: 'setup',
    payload,
    chart: PROGRAM,
    actor: SYSTEM,
    by: undefined,
    decide: (unit) => decision(unit.tx),
  });
  return receipt.status === 'refused' ? receipt.refusal.code : undefined;
}

/** A refusal's code, or nothing when the program is described. */
export function describeProgram(cairn: Cairn, program: ProgramDescription): Promise<string | undefined> {
  return bySystem(cairn, `setup/program/${cairn.chance.newId()}`, program, async (tx) =>
    decide(await lookupFor(tx, '', ''), { type: 'describe-program', ...program }),
  );
}

export function setOnCall(cairn: Cairn, personId: string): Promise<string | undefined> {
  return bySystem(cairn, `setup/on-call/${cairn.chance.newId()}`, personId, async (tx) =>
    decide(await lookupFor(tx, personId, ''), { type: 'set-on-call', personId }),
  );
}

/** Adds a person and, with a password hash, the account they sign in with. A refusal's code, or nothing. */
export async function addPerson(
  cairn: Cairn,
  auth: Auth | undefined,
  person: NewPerson,
  passwordHash: string | undefined,
): Promise<string | undefined> {
  const refused = await bySystem(cairn, `setup/person/${person.personId}`, person, async (tx) =>
    decide(await lookupFor(tx, person.personId, person.username), { type: 'add', person }),
  );
  if (refused) return refused;
  if (auth && passwordHash && (await personById(cairn.store.read, person.personId)))
    await createAccount(auth, person, passwordHash, new Date(cairn.clock.now()));
  return undefined;
}
