import type { Actor } from '@cairn/kernel';
import { describeSigner, describeSignerInput } from '@cairn/notes';
import { isStaff, mayDo, type Person } from '@cairn/people';
import { everyone, personById } from '../people/store.ts';
import { command, signedIn } from '../trpc.ts';
import { readSigners } from './signers-store.ts';

/** Who signs notes here, as what, and beside whom. */
export const signerProcedures = {
  describeSigner: command('notes.describeSigner', describeSignerInput, async ({ unit, input }) => {
    const person = await personById(unit.tx, input.personId);
    const supervisor = input.supervisedBy === null ? undefined : await personById(unit.tx, input.supervisedBy);
    const wanted = {
      person: person && signs(person) ? actorOf(person) : undefined,
      credential: input.credential,
      supervisor: supervisor && actorOf(supervisor),
      unknownSupervisor: input.supervisedBy !== null && !(supervisor && signs(supervisor)),
    };
    return describeSigner(await readSigners(unit.tx), wanted, unit.context);
  }),
  /** Everybody who may sign, for whoever says what entitles them. */
  signers: signedIn.query(async ({ ctx }): Promise<SignerRow[]> => {
    if (!mayDo(ctx.viewer, 'notes.describeSigner', 'none')) return [];
    const { signers } = await readSigners(ctx.db);
    return (await everyone(ctx.db)).filter(signs).map((person) => ({
      ...actorOf(person),
      credential: signers[person.personId]?.credential ?? '',
      supervisor: signers[person.personId]?.supervisor?.personId,
    }));
  }),
};

/** `supervisor` is whose signature stands beside theirs. */
export type SignerRow = Actor & { readonly credential: string; readonly supervisor: string | undefined };

function signs({ active, role, personId, name }: Person): boolean {
  return active && isStaff(role) && mayDo({ personId, name, role, chart: undefined }, 'notes.sign', 'care');
}

function actorOf({ personId, name, role }: Person): Actor {
  return { personId, name, role };
}
