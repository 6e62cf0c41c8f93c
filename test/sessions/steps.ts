import type { Note, Notes } from '@cairn/notes';
import type { Session, Sessions } from '@cairn/sessions';
import { must } from '@cairn/kernel';
import type { Receipt } from '@cairn/server/testing';
import { DEE, type World } from '../support/world.ts';

/** What a person's screen would say of Dee's newest session. */
export async function newestSession(world: World, username: string): Promise<Session> {
  const found = await world.snapshot(username, DEE);
  return must((found?.state['sessions'] as Sessions | undefined)?.sessions.at(-1), 'a session');
}

export async function newestNote(world: World, username = 'maya'): Promise<Note> {
  const found = await world.snapshot(username, DEE);
  return must((found?.state['notes'] as Notes | undefined)?.notes.at(-1), 'a note');
}

/** For a command that may be refused: the receipt, or a throw at the door. */
export function attempt(world: World, username: string, path: string, input: Readonly<Record<string, unknown>>): Promise<unknown> {
  return world.as(username).call(path, { opId: `op-${world.cairn.chance.newId()}`, ...input });
}

/** The code with which it was refused, or undefined. */
export async function refusal(
  world: World,
  username: string,
  path: string,
  input: Readonly<Record<string, unknown>>,
): Promise<string | undefined> {
  const receipt = (await attempt(world, username, path, input)) as Receipt;
  return receipt.status === 'refused' ? receipt.refusal.code : undefined;
}

/** Steps of a visit, sent as these people. */
export function visiting(world: World) {
  const inSession = async () => ({ chart: DEE, sessionId: (await newestSession(world, 'maya')).sessionId });
  return {
    open: (username: string) => world.as(username).do('sessions.open', { chart: DEE }),
    join: async (username: string) => world.as(username).do('sessions.join', await inSession()),
    leave: async (username: string) => world.as(username).do('sessions.leave', await inSession()),
    say: async (username: string, text: string) => world.as(username).do('sessions.say', { ...(await inSession()), text }),
    end: async (username: string) => world.as(username).do('sessions.end', await inSession()),
    inSession,
  };
}
