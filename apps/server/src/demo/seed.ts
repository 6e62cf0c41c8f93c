import { addDays } from '@cairn/scheduling/zones';
import type { Auth } from '../auth/auth.ts';
import { hashPassword } from '../auth/passwords.ts';
import type { Cairn } from '../cairn.ts';
import type { SettableClock } from '../clock.ts';
import { everyone, personById } from '../people/store.ts';
import { addPerson, describeProgram, setOnCall } from '../setup.ts';
import { bringRecords } from './elsewhere.ts';
import { livePast, todayIn } from './history.ts';
import { patients, type DemoPatient } from './patients.ts';
import { DEMO_PASSWORD, PROGRAM, staff, supporters, ZONE } from './people.ts';
import { openStage, type Stage } from './stage.ts';
import { liveToday, setToday } from './today.ts';

export type SeedParts = { readonly cairn: Cairn; readonly auth: Auth; readonly clock: SettableClock; readonly size: 'small' | 'full' };

const DAY_MS = 86_400_000;
/** The small demo, for tests: the same people, nothing behind them but today. */
const SMALL_DAYS = 3;
const FULL_DAYS = 90;

/** A demo program, made through the same commands that people use, on a clock that is set back. Does nothing when there is anybody already. */
export async function seedDemo({ cairn, auth, clock, size }: SeedParts): Promise<void> {
  if ((await everyone(cairn.store.read)).length > 0) return;
  const now = cairn.clock.now();
  const today = todayIn(now);
  const longest = size === 'full' ? FULL_DAYS : SMALL_DAYS;
  clock.set(now - (longest + 1) * DAY_MS);
  try {
    await addPeople(cairn, auth);
    const stage = await openStage(cairn, clock);
    const opened = (ago: number): Promise<void> =>
      openCharts(
        stage,
        patients.filter((patient) => Math.min(patient.days, longest) === ago),
        addDays(today, -ago),
        today,
      );
    await livePast(stage, today, opened, longest);
    if (size === 'full') await liveToday(stage, now);
    else {
      await setToday(stage, today);
      await stage.until(now);
    }
  } finally {
    clock.release();
  }
}

/** Whether the people of this store are the demo's: one-click sign-in must not open a real program that was started without CAIRN_DEMO=0. */
export async function isDemo(cairn: Cairn): Promise<boolean> {
  return (await personById(cairn.store.read, 'ruth'))?.email === emailOf('ruth');
}

function emailOf(username: string): string {
  return `${username}@harbor.example`;
}

async function addPeople(cairn: Cairn, auth: Auth): Promise<void> {
  const hash = await hashPassword(DEMO_PASSWORD);
  await describeProgram(cairn, PROGRAM);
  const common = { zone: ZONE, locale: 'en' as const, chart: undefined };
  for (const [username, name, role] of staff)
    await addPerson(cairn, auth, { personId: username, role, name, username, email: emailOf(username), ...common }, hash);
  for (const { username, name } of supporters)
    await addPerson(cairn, auth, { personId: username, role: 'supporter', name, username, email: undefined, ...common }, hash);
  for (const { username, name, locale, zone } of patients)
    await addPerson(
      cairn,
      auth,
      { personId: username, role: 'patient', name, username, email: undefined, locale, zone, chart: `c-${username}` },
      hash,
    );
  await setOnCall(cairn, 'jonah');
}

async function openCharts(stage: Stage, fresh: readonly DemoPatient[], day: string, today: string): Promise<void> {
  for (const patient of fresh) {
    const { username, name, called, pronouns, born, locale, zone, time, days } = patient;
    const chart = `c-${username}`;
    const profile = { name, called, birthDate: born, pronouns, locale, zone, since: days > 3 ? addDays(today, -days) : day };
    const phone = `(555) 014-${String(2300 + patients.indexOf(patient))}`;
    const ruth = stage.as('ruth');
    await ruth.do('charts.open', {
      chart,
      patient: username,
      profile,
      preferences: { checkInTime: time, phone, mayLeaveVoicemail: false },
    });
    for (const personId of ['maya', 'amara', 'theo', 'lena', 'dani', 'jonah']) await ruth.do('charts.assign', { chart, personId });
    await bringRecords(stage, patient, day);
  }
}
