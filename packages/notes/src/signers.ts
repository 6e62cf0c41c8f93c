import { accept, refuse, type Actor, type Capability, type Context, type Decision, type EntryOf, type Fact } from '@cairn/kernel';
import type { Standing } from './note.ts';

/** What entitles a person to sign, and who signs beside them. `credential` is empty when the program has not said. */
export type SignerSetting = { readonly personId: string; readonly credential: string; readonly supervisor: Actor | undefined };
/** By person. */
export type Signers = { readonly signers: Readonly<Record<string, SignerSetting>> };

export type SignerFact = Fact<'signer.described', SignerSetting & { readonly by: Actor }>;

export type DescribeSigner = {
  readonly person: Actor | undefined;
  readonly credential: string;
  readonly supervisor: Actor | undefined;
  /** The supervisor that was asked for is nobody who works here and may sign. */
  readonly unknownSupervisor: boolean;
};

export const signerRefusalCodes = ['signer-unknown', 'signer-supervisor-unknown', 'signer-own-supervisor'] as const;
export type SignerRefusal = (typeof signerRefusalCodes)[number];

export function describeSigner(state: Signers, command: DescribeSigner, context: Context): Decision<SignerFact, SignerRefusal> {
  const { person, supervisor } = command;
  const credential = command.credential.trim();
  if (!person) return refuse('signer-unknown');
  if (command.unknownSupervisor) return refuse('signer-supervisor-unknown');
  if (supervisor?.personId === person.personId) return refuse('signer-own-supervisor');
  const held = state.signers[person.personId];
  if (held && held.credential === credential && held.supervisor?.personId === supervisor?.personId) return accept([]);
  return accept([{ kind: 'signer.described', version: 1, body: { personId: person.personId, credential, supervisor, by: context.actor } }]);
}

/** A role stands in for a credential until the program has said. */
export function standingOf(setting: SignerSetting | undefined, actor: Pick<Actor, 'role'>): Omit<Standing, 'supervisorCares'> {
  return { credential: setting?.credential || actor.role, supervisor: setting?.supervisor };
}

export const signers: Capability<Signers, SignerFact> = {
  name: 'signers',
  audience: 'program',
  kinds: { 'signer.described': 1 },
  start: () => ({ signers: {} }),
  evolve: (state, entry: EntryOf<SignerFact>) => {
    const { personId, credential, supervisor } = entry.body;
    return { signers: { ...state.signers, [personId]: { personId, credential, supervisor } } };
  },
  window: undefined,
};
