import { must } from '@cairn/kernel';
import type { Sessions } from '@cairn/sessions';
import type { KindKey, Sheet, Worksheets } from '@cairn/worksheets';
import { DEE, type World } from '../support/world.ts';

/** What a person's screen knows of Dee's worksheets. */
export async function sheetsOf(world: World, username: string): Promise<Worksheets> {
  const found = await world.snapshot(username, DEE);
  return must(found?.state['worksheets'] as Worksheets | undefined, 'worksheets');
}

export async function newestSheet(world: World, username = 'maya'): Promise<Sheet> {
  return must((await sheetsOf(world, username)).sheets.at(-1), 'a sheet');
}

type Input = Readonly<Record<string, unknown>>;

/** Steps on worksheets, sent as these people. `on` the newest sheet, unless another is named. */
export function working(world: World) {
  const as = (username: string, path: string, input: Input) => world.as(username).do(path, { chart: DEE, ...input });
  const newest = async (): Promise<{ sheetId: string }> => ({ sheetId: (await newestSheet(world)).sheetId });
  const session = async (): Promise<string> => {
    const found = await world.snapshot('maya', DEE);
    return must((found?.state['sessions'] as Sessions | undefined)?.sessions.at(-1), 'a session').sessionId;
  };
  return {
    /** A sheet of its own, in no session. */
    open: (username: string, kind: KindKey) => as(username, 'worksheets.open', { kind }) as Promise<{ sheetId: string }>,
    openIn: async (username: string, kind: KindKey) =>
      as(username, 'worksheets.open', { kind, sessionId: await session() }) as Promise<{ sheetId: string }>,
    write: async (username: string, operation: Input) => as(username, 'worksheets.write', { ...(await newest()), operation }),
    answer: async (username: string, field: string, value: string | number | boolean, base = '') =>
      as(username, 'worksheets.write', { ...(await newest()), operation: { type: 'set', path: [field], value, base } }),
    idea: async (username: string, id: string, cue: string, response: string) =>
      as(username, 'worksheets.write', {
        ...(await newest()),
        operation: { type: 'add', path: ['ideas'], id, value: { cue, response }, after: null },
      }),
    show: async (username: string) => as(username, 'worksheets.show', await newest()),
    hide: async (username: string) => as(username, 'worksheets.hide', await newest()),
    assign: async (username: string, due: string, reminder?: string) =>
      as(username, 'worksheets.assign', { ...(await newest()), due, ...(reminder === undefined ? {} : { reminder }) }),
    unassign: async (username: string) => as(username, 'worksheets.unassign', await newest()),
    handIn: async (username: string, how: string, note = '') => as(username, 'worksheets.handIn', { ...(await newest()), how, note }),
    plan: async (username: string, list: string, itemId: string, place: Input = { type: 'watch-out' }) =>
      as(username, 'worksheets.addToPlan', { ...(await newest()), list, itemId, place }),
    session,
    newest,
  };
}
