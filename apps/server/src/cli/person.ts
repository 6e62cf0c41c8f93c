import { parseArgs } from 'node:util';
import { personName, roles, username as usernameShape, type Person, type Role } from '@cairn/people';
import { isZone, localDay } from '@cairn/scheduling/zones';
import { actAs } from '../acting.ts';
import { firstPassword, hashPassword } from '../auth/passwords.ts';
import { peopleByRole, personByUsername, programNow } from '../people/store.ts';
import { addPerson, setOnCall, type NewPerson } from '../setup.ts';
import { print, UsageError, withCairn, type CliCommand, type CommandParts } from './command.ts';

const options = {
  role: { type: 'string' },
  name: { type: 'string' },
  username: { type: 'string' },
  email: { type: 'string' },
  zone: { type: 'string' },
  spanish: { type: 'boolean' },
  born: { type: 'string' },
  phone: { type: 'string' },
  team: { type: 'string' },
  'on-call': { type: 'boolean' },
} as const;

export const personCommand: CliCommand = {
  name: 'person',
  usage: 'person --role ROLE --name NAME --username NAME …',
  summary: 'adds somebody who signs in; a patient gets a chart',
  details: [
    `--role ROLE      ${roles.join(', ')}`,
    '--name NAME      as others see it',
    '--username NAME  what they sign in with: a-z, 0-9, dot, dash',
    '--email ADDRESS  optional',
    "--zone ZONE      where they live; the program's zone unless given",
    '--spanish        their pages are in Spanish',
    '--on-call        this staff member is on call from now on',
    'For a patient:',
    '--team A,B       user names of the staff who care for them',
    '--born DAY       YYYY-MM-DD',
    '--phone NUMBER   where they may be called',
    'A first password is made and printed once, unless CAIRN_PASSWORD has one.',
  ].join('\n'),
  run: async (args) => {
    const { values } = parseArgs({ args, options });
    const role = roles.find((one) => one === values.role);
    const { name, username } = values;
    if (!role || !name || !username) throw new UsageError('person needs --role, --name and --username');
    if (!personName.safeParse(name).success || !usernameShape.safeParse(username).success)
      throw new UsageError('--name or --username is not of the form it must have');
    if (values.zone && !isZone(values.zone)) throw new UsageError('--zone is not a time zone this machine knows');
    return withCairn((parts) => add(parts, role, { ...values, name, username }));
  },
};

type Wanted = {
  readonly name: string;
  readonly username: string;
  readonly email?: string;
  readonly zone?: string;
  readonly spanish?: boolean;
  readonly born?: string;
  readonly phone?: string;
  readonly team?: string;
  readonly 'on-call'?: boolean;
};

async function add({ cairn, auth }: CommandParts, role: Role, wanted: Wanted): Promise<number> {
  const program = await programNow(cairn.store.read);
  const [director] = await peopleByRole(cairn.store.read, 'director');
  if (!director) throw new UsageError('there is no director yet; begin with: npm run cairn -- setup');
  const team = await teamOf({ cairn }, wanted.team);
  const personId = cairn.chance.newId();
  const chart = role === 'patient' ? `c-${personId}` : undefined;
  const { name, username, email } = wanted;
  const person: NewPerson = {
    personId,
    role,
    name,
    username,
    email,
    locale: wanted.spanish ? 'es' : 'en',
    zone: wanted.zone ?? program.zone,
    chart,
  };
  const password = process.env['CAIRN_PASSWORD'] ?? firstPassword();
  const refused = await addPerson(cairn, auth, person, await hashPassword(password));
  if (refused) throw new UsageError(`not added: ${refused}`);
  if (chart) await openChart({ cairn }, director, person, chart, wanted, team);
  if (wanted['on-call']) await setOnCall(cairn, personId);
  print(`${name} signs in as ${username}${process.env['CAIRN_PASSWORD'] ? '.' : ` with ${password} (shown once).`}`);
  return 0;
}

/** Asked before anything is written: a name that nobody has stops the command. */
async function teamOf({ cairn }: Pick<CommandParts, 'cairn'>, list: string | undefined): Promise<Person[]> {
  const found: Person[] = [];
  for (const username of (list ?? '').split(',').filter(Boolean)) {
    const person = await personByUsername(cairn.store.read, username.trim());
    if (!person) throw new UsageError(`nobody signs in as ${username}`);
    found.push(person);
  }
  return found;
}

async function openChart(
  { cairn }: Pick<CommandParts, 'cairn'>,
  director: Person,
  person: NewPerson,
  chart: string,
  wanted: Wanted,
  team: readonly Person[],
): Promise<void> {
  const { name, zone, locale, personId } = person;
  const acting = actAs(cairn, director);
  const profile = {
    name,
    called: name.split(' ')[0] ?? name,
    birthDate: wanted.born,
    locale,
    zone,
    since: localDay(cairn.clock.now(), zone),
  };
  await acting.do('charts.open', {
    chart,
    patient: personId,
    profile,
    preferences: { checkInTime: '09:00', phone: wanted.phone, mayLeaveVoicemail: false },
  });
  for (const member of team) await acting.do('charts.assign', { chart, personId: member.personId });
}
