import { currentNode, type Value } from '@cairn/workflows';
import { checkInOf, type CheckIn, type CheckIns } from '@cairn/check-ins';
import { flowOf } from '@cairn/check-ins/shipped';
import { DEE, type World } from '../support/world.ts';

export const calm = { dose: 'clinic', withdrawal: 0, craving: 4, mood: 3, sleep: 5.5, use: 'no', safety: 'no' } as const;

/** Dee at her check-in, through the public procedures. */
export function checkingIn(world: World, chart = DEE, username = 'dee') {
  const patient = world.as(username);
  const state = async (viewer = username): Promise<CheckIns> => (await world.snapshot(viewer, chart))?.state['checkIns'] as CheckIns;
  const run = async (id: string): Promise<CheckIn> => {
    const found = checkInOf((await state()).runs, id);
    if (!found) throw new Error(`no run ${id}`);
    return found;
  };
  const question = async (id: string): Promise<string | undefined> => {
    const { run: walked } = await run(id);
    const flow = flowOf(walked.pin);
    return flow && currentNode(flow, walked)?.id;
  };
  const start = (checkInId: string, flow = 'daily') => patient.do('checkIns.start', { chart, checkInId, flow, language: 'en' });
  const answer = (checkInId: string, node: string, value: Value) =>
    patient.do('checkIns.answer', { chart, checkInId, node, value, language: 'en' });
  const skip = (checkInId: string, node: string) => patient.do('checkIns.skip', { chart, checkInId, node, language: 'en' });
  const change = (checkInId: string, node: string, value: Value) =>
    patient.do('checkIns.change', { chart, checkInId, node, value, language: 'en' });
  return {
    state,
    run,
    question,
    start,
    answer,
    skip,
    change,
    askForPerson: (checkInId: string) => patient.do('checkIns.askForPerson', { chart, checkInId }),
    review: (username: string, checkInId: string) => world.as(username).do('checkIns.review', { chart, checkInId }),
    /** Answers what is asked from `answers`, skipping the rest, until nothing is. */
    goThrough: async (id: string, answers: Readonly<Record<string, Value>>): Promise<void> => {
      for (let node = await question(id); node !== undefined; node = await question(id)) {
        const value = answers[node];
        await (value === undefined ? skip(id, node) : answer(id, node, value));
      }
    },
  };
}
