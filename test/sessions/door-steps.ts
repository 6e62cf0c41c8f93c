import { createHash } from 'node:crypto';
import { must } from '@cairn/kernel';
import { enterByLink, personById } from '@cairn/server/testing';
import { book } from '../scheduling/scenario.ts';
import { DEE, type World } from '../support/world.ts';
import { newestSession } from './steps.ts';

export const MINUTE = 60_000;

/** A link's secret as a host's browser makes it, and what of it is sent. */
export function link(name: string): { readonly token: string; readonly tokenHash: string } {
  const token = createHash('sha256').update(`the link of ${name}`).digest('base64url');
  return { token, tokenHash: createHash('sha256').update(token).digest('hex') };
}

/** A video visit with Maya on the first day of the world, which begins at eight. */
export async function visitAt(world: World, clock: string, more: object = {}): Promise<string> {
  return book(world, { day: '2026-05-12', clock, ...more });
}

/** Steps at the door of Dee's room. */
export function door(world: World) {
  const here = async () => ({ chart: DEE, sessionId: (await newestSession(world, 'maya')).sessionId });
  const inRoom = async (username: string, path: string, more: object = {}) => world.as(username).do(path, { ...(await here()), ...more });
  return {
    here,
    arrive: (appointmentId: string) => world.as('dee').do('sessions.arrive', { chart: DEE, appointmentId }),
    knock: () => inRoom('dee', 'sessions.arrive'),
    withdraw: () => inRoom('dee', 'sessions.withdraw'),
    openFor: (username: string, appointmentId: string) => world.as(username).do('sessions.open', { chart: DEE, appointmentId }),
    admit: (personId: string, username = 'maya') => inRoom(username, 'sessions.admit', { personId }),
    join: (username: string) => inRoom(username, 'sessions.join'),
    end: () => inRoom('maya', 'sessions.end'),
    miss: (appointmentId: string) => world.as('maya').do('sessions.miss', { chart: DEE, appointmentId }),
    check: (check: object) => inRoom('maya', 'sessions.check', { check }),
    mode: (username: string, mode: string, why: string) => inRoom(username, 'sessions.changeMode', { mode, why }),
    allow: (name: string, username = 'dee') => inRoom(username, 'sessions.allowGuest', { name, relation: 'family' }),
    disallow: (name: string) => inRoom('dee', 'sessions.disallowGuest', { name }),
    invite: (name: string) => inRoom('maya', 'sessions.invite', { name, relation: 'family', tokenHash: link(name).tokenHash }),
    /** As whoever has the link: an account when there is one. */
    enter: async (name: string, username?: string) =>
      enterByLink(
        world.cairn,
        link(name).token,
        username === undefined ? undefined : must(await personById(world.cairn.store.read, username), username),
      ),
  };
}
