import type { Locale } from '@cairn/people';

/** How somebody's days go: the usual level of each measure, and how sure they are to check in. */
export type Temper = { readonly craving: number; readonly mood: number; readonly sleep: number; readonly sure: number };

/** What stands out at the end of the story, for the caseload's first page. */
export type Turn = 'safety-now' | 'used-alone' | 'silent-3-days' | 'craving-up' | 'short-sleep' | 'steady';

export type DemoPatient = {
  readonly username: string;
  readonly name: string;
  readonly called: string;
  readonly pronouns: string;
  readonly born: string;
  readonly days: number;
  readonly locale: Locale;
  readonly zone: string;
  readonly time: string;
  readonly temper: Temper;
  readonly turn: Turn;
};

type Row = readonly [
  username: string,
  name: string,
  pronouns: string,
  born: string,
  days: number,
  turn: Turn,
  craving: number,
  more?: Partial<DemoPatient>,
];

const EAST = 'America/New_York';
const times = ['07:30', '08:00', '09:00'] as const;

const rows: readonly Row[] = [
  ['dee', 'Dee Morgan', 'she/her', '1985-03-04', 34, 'steady', 5],
  ['tariq', 'Tariq Rahman', 'he/him', '1997-01-19', 12, 'safety-now', 5],
  ['kayla', 'Kayla West', 'she/her', '1994-07-30', 88, 'used-alone', 4],
  ['ivan', 'Ivan Petrov', 'he/him', '1979-11-02', 74, 'silent-3-days', 3],
  ['lucia', 'Lucía Garza', 'ella', '1990-05-22', 61, 'steady', 3, { locale: 'es' }],
  ['marcus', 'Marcus Dean', 'he/him', '1982-09-14', 88, 'craving-up', 5],
  ['renee', 'Renee Shaw', 'she/her', '1976-02-08', 19, 'craving-up', 4],
  ['andre', 'Andre Tolliver', 'he/him', '1988-12-27', 90, 'craving-up', 3],
  ['wen', 'Wen Li', 'they/them', '1992-08-03', 66, 'short-sleep', 3],
  ['joy', 'Joy Abara', 'she/her', '1984-04-16', 70, 'steady', 2],
  ['nadia', 'Nadia Benali', 'she/her', '1995-10-11', 29, 'steady', 4],
  ['cole', 'Cole Hughes', 'he/him', '1999-06-25', 81, 'steady', 3],
  ['sam', 'Sam Kimura', 'they/them', '1991-03-29', 47, 'short-sleep', 4],
  ['paula', 'Paula Reyes', 'she/her', '1980-01-05', 52, 'steady', 2, { locale: 'es' }],
  ['gus', 'Gus Lindqvist', 'he/him', '1968-07-17', 90, 'steady', 1],
  ['tasha', 'Tasha Greene', 'she/her', '1993-02-21', 23, 'steady', 5],
  ['elliot', 'Elliot Marsh', 'he/him', '1987-09-09', 38, 'steady', 3],
  ['bea', 'Bea Novak', 'she/her', '1974-05-13', 58, 'steady', 2],
  ['hector', 'Héctor Luna', 'él', '1983-11-24', 44, 'steady', 4, { locale: 'es' }],
  ['mina', 'Mina Farah', 'she/her', '1996-12-02', 16, 'steady', 5],
  ['dale', 'Dale Pruitt', 'he/him', '1971-08-19', 90, 'steady', 2],
  ['ines', 'Inés Robles', 'ella', '1989-04-07', 33, 'steady', 3, { locale: 'es' }],
  ['omari', 'Omari Jenkins', 'he/him', '1998-10-30', 27, 'steady', 4],
  ['greta', 'Greta Holm', 'she/her', '1978-06-06', 76, 'steady', 2],
  ['vic', 'Vic Romano', 'he/him', '1965-03-12', 90, 'steady', 1],
  ['leah', 'Leah Stone', 'she/her', '1994-01-26', 41, 'steady', 3],
  ['kofi', 'Kofi Mensah', 'he/him', '1986-07-04', 55, 'steady', 3],
  ['ana', 'Ana Duarte', 'she/her', '1992-09-18', 20, 'steady', 4],
  ['pete', 'Pete Walsh', 'he/him', '1973-12-15', 63, 'steady', 2],
  ['yuki', 'Yuki Tan', 'they/them', '1997-05-31', 31, 'steady', 3],
  ['rowan', 'Rowan Blake', 'they/them', '1990-02-14', 49, 'steady', 3],
  ['carla', 'Carla Ruiz', 'she/her', '1981-08-28', 84, 'steady', 2],
  ['ned', 'Ned Fowler', 'he/him', '1969-10-10', 72, 'steady', 1],
  ['zoe', 'Zoë Marin', 'she/her', '1999-03-23', 14, 'steady', 5],
  ['abe', 'Abe Cohen', 'he/him', '1977-11-11', 67, 'steady', 2],
  ['lila', 'Lila Sharma', 'she/her', '1988-06-20', 36, 'steady', 3],
  ['troy', 'Troy Bennett', 'he/him', '1985-01-30', 59, 'steady', 4, { zone: 'America/Chicago' }],
  ['maeve', 'Maeve Doyle', 'she/her', '1993-04-25', 25, 'steady', 3],
  ['ray', 'Ray Ortega', 'he/him', '1982-12-08', 79, 'steady', 3, { zone: 'America/Denver' }],
  ['iris', 'Iris Kaplan', 'she/her', '1975-07-22', 45, 'steady', 2],
];

export const patients: readonly DemoPatient[] = rows.map(([username, name, pronouns, born, days, turn, craving, more], index) => ({
  username,
  name,
  called: name.split(' ')[0] ?? name,
  pronouns,
  born,
  days,
  locale: 'en',
  zone: EAST,
  time: times[index % times.length] ?? '09:00',
  temper: { craving, mood: craving >= 4 ? 3 : 4, sleep: craving >= 5 ? 5.5 : 7, sure: turn === 'steady' ? 0.88 : 0.84 },
  turn,
  ...more,
}));
