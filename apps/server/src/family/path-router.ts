import {
  askInput,
  certifyInput,
  decidePath,
  familyCheckInInput,
  finishLessonInput,
  practiseInput,
  screenInput,
  shareConcernInput,
  trainInput,
  type FamilyPathCommand,
  type PathDecision,
} from '@cairn/family';

import { localDay } from '@cairn/scheduling/zones';
import type { Unit } from '../journal/unit.ts';
import { personById } from '../people/store.ts';
import { command, router } from '../trpc.ts';
import { callAbout } from './asks.ts';
import type { Consents } from './consents.ts';
import { readPath } from './path-store.ts';

/** In somebody's own place it is the day of their own zone. */
async function about(unit: Unit, asked: FamilyPathCommand): Promise<PathDecision> {
  const me = await personById(unit.tx, unit.context.actor.personId);
  const { now } = unit.context;
  return decidePath(await readPath(unit.tx, unit.chart), asked, { ...unit.context, today: localDay(now, me?.zone ?? 'UTC') });
}

export function pathRouter(consents: Consents) {
  return router({
    screen: command('familyPath.screen', screenInput, async ({ unit, input }) => {
      const { answers, needCall, phone } = input;
      const decision = await about(unit, { type: 'screen', answers, needCall });
      if (decision.ok) await callAbout(consents, unit, { notSafe: false, needCall, phone });
      return decision;
    }),
    finishLesson: command('familyPath.finishLesson', finishLessonInput, ({ unit, input }) =>
      about(unit, { type: 'finish-lesson', lesson: input.lesson }),
    ),
    practise: command('familyPath.practise', practiseInput, ({ unit, input }) =>
      about(unit, { type: 'practise', kind: input.kind, answers: input.answers }),
    ),
    train: command('familyPath.train', trainInput, ({ unit, input }) =>
      about(unit, { type: 'train', step: input.step, choice: input.choice, said: input.said }),
    ),
    certify: command('familyPath.certify', certifyInput, ({ unit, input }) => about(unit, { type: 'certify', kit: input.kit })),
    checkIn: command('familyPath.checkIn', familyCheckInInput, async ({ unit, input }) => {
      const { stress, sleep, safe, contact, boundary, naloxone, needCall, phone } = input;
      const answers = { stress, sleep, safe, contact, boundary, naloxone, needCall, phone };
      const decision = await about(unit, { type: 'check-in', answers });
      if (decision.ok) await callAbout(consents, unit, { notSafe: safe === 'no', needCall, phone });
      return decision;
    }),
  });
}

/** In the own place, under `family`: both doors answer everybody alike, and nothing comes back through them. */
export const ownDoors = {
  ask: command('family.ask', askInput, async ({ unit, input }) => {
    const { name, birthDate, relationship, line } = input;
    return about(unit, { type: 'ask', about: { name, birthDate }, relationship, line });
  }),
  shareConcern: command('family.shareConcern', shareConcernInput, async ({ unit, input }) => {
    const { about: name, birthDate, text, urgency, phone } = input;
    return about(unit, { type: 'share-concern', about: { name, birthDate }, text, urgency, phone });
  }),
};
