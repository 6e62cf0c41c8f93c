import { NOTICE_VERSION, RELEASE_NOTICE } from '@cairn/consent';
import { PROGRAM, type Weekday } from '@cairn/kernel';
import { addDays, instantOf, localClock, localDay } from '@cairn/scheduling/zones';
import type { Triage } from '@cairn/triage';
import { makeDice } from './chance.ts';
import { checkIn } from './checking-in.ts';
import { familyLife } from './family.ts';
import { patients } from './patients.ts';
import { supporters, ZONE } from './people.ts';
import type { Stage } from './stage.ts';
import { teamWork } from './team-work.ts';
import { readAnswers } from './reading.ts';
import { dayOf, safetyNow, usedAlone } from './stories.ts';

const MINUTE = 60_000;
/** What nobody came to this morning: the queue shows a broken promise too. */
const LEFT_UNREAD = 2;

/** This morning, up to now: most have checked in, two people need somebody, visits and sharing are set. */
export async function liveToday(stage: Stage, now: number): Promise<void> {
  const today = localDay(now, ZONE);
  await setToday(stage, today);
  await morning(stage, today, now);
  const reading = instantOf(today, '09:50', ZONE);
  if (reading < now - 30 * MINUTE) {
    await stage.until(reading);
    await readAnswers(stage, LEFT_UNREAD);
  }
  // Hours before the clinic opens have nobody in need: then the two come from late last night.
  await stage.until(now - 26 * MINUTE);
  await checkIn(stage.as('kayla'), `ci-kayla-${today}`, usedAlone);
  await stage.until(now - 19 * MINUTE);
  await takeAll(stage, 'jonah', 'c-kayla');
  await stage.until(now - 2 * MINUTE);
  await checkIn(stage.as('tariq'), `ci-tariq-${today}`, safetyNow);
  await stage.as('tariq').do('checkIns.askForPerson', { chart: 'c-tariq', checkInId: `ci-tariq-${today}` });
  await stage.as('dee').do('messages.send', {
    chart: 'c-dee',
    messageId: `m-${stage.cairn.chance.newId()}`,
    text: 'Can we use chat today? My neighbor is loud.',
  });
  await stage.until(now);
}

/** Whom the patients named and what they share, and the visits of the next days. */
export async function setToday(stage: Stage, today: string): Promise<void> {
  await share(stage, today);
  await release(stage, today);
  await bookVisits(stage, today);
  await familyLife(stage, today);
  await teamWork(stage, today);
}

async function morning(stage: Stage, today: string, now: number): Promise<void> {
  const later = new Set(['dee', 'lucia', 'tariq', 'kayla']);
  for (const clock of ['07:40', '08:40', '09:40'] as const) {
    const at = instantOf(today, clock, ZONE);
    if (at > now - 30 * MINUTE) return;
    await stage.until(at);
    const slot = ['07:40', '08:40', '09:40'].indexOf(clock);
    for (const [index, patient] of patients.entries()) {
      const story = index % 3 === slot && !later.has(patient.username) ? dayOf(patient, 0, makeDice(500 + index)) : undefined;
      if (story) await checkIn(stage.as(patient.username), `ci-${patient.username}-${today}`, story);
    }
  }
}

async function takeAll(stage: Stage, username: string, chart: string): Promise<void> {
  const { alerts } = (await stage.see(username, chart))['triage'] as Triage;
  for (const { alertId, status } of alerts) if (status === 'open') await stage.as(username).do('triage.take', { chart, alertId });
}

async function share(stage: Stage, today: string): Promise<void> {
  for (const { username, of, relationship, topics } of supporters) {
    const chart = `c-${of}`;
    await stage.as('maya').do('consent.name', { chart, supporterId: username, relationship });
    if (topics.length === 0) continue;
    const patient = stage.as(of);
    const purpose = `So ${stage.as(username).person.name.split(' ')[0]} can support me`;
    const signed = { typedName: patient.person.name, noticeVersion: NOTICE_VERSION, locale: patient.person.locale };
    await patient.do('consent.give', { chart, supporterId: username, topics, purpose, until: addDays(today, 90), ...signed });
  }
}

/** Dee signed for her family doctor, and Maya told that office of the next visit. */
async function release(stage: Stage, today: string): Promise<void> {
  const doctor = { name: 'Dr. Ann Ito, Lakeside Clinic', is: 'treating-provider' };
  const chart = 'c-dee';
  const draft = {
    kind: 'named',
    parts: ['appointments', 'care-plan', 'health-records'],
    described: '',
    recipient: { type: 'parties', parties: [doctor] },
    purposes: ['coordination'],
    purposeText: '',
    ends: { type: 'day', day: addDays(today, 90) },
  };
  const signed = { typedName: 'Dee Morgan', noticeVersion: RELEASE_NOTICE, locale: 'en' };
  const { id: releaseId } = (await stage.as('dee').do('releases.give', { chart, draft, ...signed })) as { id: string };
  const basis = { type: 'release', releaseId };
  const what = { parts: ['appointments'], what: 'the next visit', to: doctor, basis, purpose: 'coordination' };
  await stage.as('maya').do('releases.disclose', { chart, ...what, why: 'They plan her check-up around it.', way: 'told' });
}

/** Visits of the next days; Dee's is this afternoon, or tomorrow when the afternoon is over. */
async function bookVisits(stage: Stage, today: string): Promise<void> {
  const late = localClock(stage.cairn.clock.now(), ZONE) > '13:00';
  const book = (username: string, day: string, clock: string, where: string, withId = 'maya', kind = 'counseling'): Promise<unknown> =>
    stage.as('maya').do('scheduling.book', { chart: `c-${username}`, withId, day, clock, minutes: 45, where, kind });
  await planGroup(stage, today);
  await openHours(stage, 'maya', ['mon', 'tue', 'wed', 'thu', 'fri'], '12:00');
  await openHours(stage, 'amara', ['tue', 'thu'], '16:00');
  await book('dee', late ? addDays(today, 1) : today, '14:30', 'video');
  await book('dee', addDays(today, 7), '14:30', 'video');
  await book('lucia', addDays(today, 1), '10:00', 'clinic');
  await book('cole', addDays(today, 2), '11:30', 'phone');
  await book('joy', addDays(today, 3), '09:30', 'clinic', 'amara', 'medical');
  await book('marcus', addDays(today, 1), '15:00', 'video');
}

function openHours(stage: Stage, username: string, days: readonly Weekday[], to: string): Promise<unknown> {
  const weekly = days.map((on) => ({ on, from: '09:00', to }));
  const hours = { zone: ZONE, weekly, away: [], slot: 45, open: true, notice: 4 };
  return stage.as(username).do('scheduling.setHours', { chart: PROGRAM, personId: username, hours });
}

/** An evening group of the coming day that Maya and Dani lead. */
async function planGroup(stage: Stage, today: string): Promise<void> {
  const maya = stage.as('maya');
  const chart = 'g-evening';
  const startsAt = instantOf(addDays(today, 1), '18:00', ZONE);
  await maya.do('groups.plan', { chart, topic: 'Evenings without using', startsAt, minutes: 60, cap: 8 });
  await maya.do('groups.addFacilitator', { chart, personId: 'dani' });
  for (const username of ['dee', 'tariq']) await maya.do('groups.addMember', { chart, member: `c-${username}` });
}
