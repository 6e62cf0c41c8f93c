import { PROGRAM, must } from '@cairn/kernel';
import type { FamilyDesk } from '@cairn/family';
import type { Scenario } from '../support/scenario.ts';
import { DEE, type World } from '../support/world.ts';
import { askFor, concernsOf, DAY, familyOf, follow, grant, invite, link, named, OWN, pathOf, screen, trainAll, week } from './steps.ts';

const concern = (world: World, more: object): Promise<unknown> =>
  world.as('rosa').do('family.shareConcern', { chart: OWN, urgency: 'soon', ...more });

export const scenario: Scenario = {
  capability: 'family',
  steps: [
    { title: 'the patient invites three; one link is taken back', act: links },
    { title: 'five wrong names close a link', act: wrongNames },
    { title: 'Rosa follows hers and is named; she still sees nothing', act: (world) => follow(world, 'Rosa Morgan', 'rosa morgan') },
    { title: 'the patient opens the room', act: (world) => grant(world, ['family-room', 'sessions']) },
    { title: 'the three of them write', act: talk },
    {
      title: 'Rosa shows her week',
      act: async (world) => {
        await world.as('rosa').do('familyPath.checkIn', week);
        const { checkInId } = must((await pathOf(world)).checkIns.at(-1), 'her check-in');
        await world.as('rosa').do('family.share', { chart: DEE, what: 'check-in', itemId: checkInId });
        return world.advance(0);
      },
    },
    {
      title: 'the patient names her for emergencies, and the team calls',
      act: async (world) => {
        await grant(world, ['family-room', 'emergency']);
        return world.as('theo').do('family.callEmergencyContact', { chart: DEE, supporterId: 'rosa', event: 'hospital' });
      },
    },
    {
      title: 'somebody else asks to be part of it, and is agreed to; another is forgotten',
      act: async (world) => {
        await world.as('pat').do('family.ask', ask);
        await world.advance(0);
        const { requestId } = must((await familyOf(world)).connections.at(-1), 'a request');
        await world.as('dee').do('family.answerConnection', { chart: DEE, requestId, agree: false });
        await world.as('pat').do('family.ask', ask);
        return world.advance(15 * DAY);
      },
    },
  ],
};

const ask = { chart: 'own-pat', name: 'Dee Morgan', birthDate: '1985-03-04', relationship: 'friend', line: '' };

async function links(world: World): Promise<void> {
  await invite(world, 'Rosa Morgan');
  await invite(world, 'Ray Morgan');
  const invitationId = await invite(world, 'Ann Lee');
  await world.as('maya').do('family.withdrawInvitation', { chart: DEE, invitationId });
}

async function wrongNames(world: World): Promise<void> {
  for (let tries = 0; tries < 5; tries += 1) await follow(world, 'Ray Morgan', `Guess ${tries}`);
  if (await follow(world, 'Ray Morgan', 'Ray Morgan')) throw new Error(`a closed link opened: ${link('Ray Morgan').tokenHash}`);
}

async function talk(world: World): Promise<void> {
  await world.as('rosa').do('family.say', { chart: DEE, text: 'I am glad to be here.' });
  await world.as('dee').do('family.say', { chart: DEE, supporterId: 'rosa', text: 'Me too.' });
  await world.as('maya').do('family.say', { chart: DEE, supporterId: 'rosa', text: 'Welcome, Rosa.' });
  const line = must((await familyOf(world)).threads[0]?.lines.at(-1), 'a line');
  await world.as('rosa').do('family.read', { chart: DEE, upTo: 3 });
  await world.as('dee').do('family.read', { chart: DEE, supporterId: 'rosa', upTo: line.seq });
}

export const deskScenario: Scenario = {
  capability: 'familyDesk',
  steps: [
    { title: 'Rosa, whom nobody has named, asks for somebody who is a patient and for somebody who is not', act: askBoth },
    {
      title: 'she shares concerns about both',
      act: async (world) => {
        await concern(world, { about: 'Dee Morgan', text: 'She does not answer her phone.' });
        await concern(world, { about: 'Nobody Known', text: 'He does not answer his phone.' });
        return world.advance(0);
      },
    },
    {
      title: 'the supervisor sends one on and closes the other',
      act: async (world) => {
        const desk = (await world.snapshot('ruth', PROGRAM))?.state['familyDesk'] as FamilyDesk;
        const [first, second] = desk.concerns;
        const jonah = world.as('jonah');
        await jonah.do('familyDesk.route', { chart: PROGRAM, concernId: must(first, 'one').concernId, to: DEE });
        await jonah.do('familyDesk.close', { chart: PROGRAM, concernId: must(second, 'two').concernId, why: 'No such person here' });
        return world.advance(0);
      },
    },
    { title: 'two weeks later the requests are forgotten', act: (world) => world.advance(15 * DAY) },
  ],
};

async function askBoth(world: World): Promise<void> {
  await askFor(world);
  await askFor(world, { name: 'Nobody Known', birthDate: '1990-01-01' });
  await world.advance(0);
}

export const concernsScenario: Scenario = {
  capability: 'concerns',
  steps: [
    { title: 'Rosa is named, and shares a concern about her sister', act: async (world) => (await named(world), shareBoth(world)) },
    {
      title: 'the team tells the patient that there is one, and settles it',
      act: async (world) => {
        const { concernId } = must((await concernsOf(world))[0], 'a concern');
        const maya = world.as('maya');
        await maya.do('concerns.tell', { chart: DEE, concernId });
        return maya.do('concerns.settle', { chart: DEE, concernId, outcome: 'talked-with-patient', note: 'We spoke today.' });
      },
    },
  ],
};

async function shareBoth(world: World): Promise<void> {
  await concern(world, { about: 'dee morgan', birthDate: '1985-03-04', text: 'She sleeps very little.' });
  await concern(world, { about: 'Dee', text: 'She wrote that she wants to die.', phone: '555 0177' });
  await world.advance(0);
}

export const pathScenario: Scenario = {
  capability: 'familyPath',
  steps: [
    { title: 'the safety screen comes first', act: (world) => screen(world) },
    {
      title: 'a lesson is read, and its sheet filled in',
      act: async (world) => {
        const rosa = world.as('rosa');
        await rosa.do('familyPath.finishLesson', { chart: OWN, lesson: 'why-it-works' });
        return rosa.do('familyPath.practise', { chart: OWN, kind: 'my-reasons', answers: { hope: 'Quiet Sundays' } });
      },
    },
    {
      title: 'the training is done, with a certificate',
      act: async (world) => {
        await trainAll(world);
        return world.as('rosa').do('familyPath.certify', { chart: OWN, kit: { serial: 'NX-4471', expires: '2028-01-31' } });
      },
    },
    {
      title: 'a week is told and shown',
      act: async (world) => {
        await named(world);
        await world.as('rosa').do('familyPath.checkIn', { ...week, needCall: true, phone: '555 0177' });
        const { checkInId } = must((await pathOf(world)).checkIns.at(-1), 'her check-in');
        await world.as('rosa').do('family.share', { chart: DEE, what: 'check-in', itemId: checkInId });
        return world.advance(0);
      },
    },
    {
      title: 'a request and a concern leave from here',
      act: async (world) => (await askFor(world), await concern(world, { about: 'Dee', text: 'She is tired.' }), world.advance(0)),
    },
    { title: 'a week goes by', act: (world) => world.advance(8 * DAY) },
  ],
};
