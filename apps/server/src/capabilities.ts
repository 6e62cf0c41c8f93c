import type { Registered } from './journal/capability.ts';
import { register } from './journal/capability.ts';
import { chartsOnServer } from './charts/store.ts';
import { messagesOnServer } from './messages/store.ts';
import { notesOnServer } from './notes/store.ts';
import { peopleOnServer } from './people/store.ts';
import { sessionsOnServer } from './sessions/store.ts';

/** Every capability that keeps facts. The laws run over this list, snapshots are made from it. */
export const capabilities: readonly Registered[] = [
  register(peopleOnServer),
  register(chartsOnServer),
  register(messagesOnServer),
  register(sessionsOnServer),
  register(notesOnServer),
];

export const kinds: ReadonlyMap<string, Registered> = new Map(
  capabilities.flatMap((capability) => Object.keys(capability.pure.kinds).map((kind) => [kind, capability] as const)),
);
