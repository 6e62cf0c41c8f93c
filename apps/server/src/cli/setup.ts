import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import { password as passwordShape, personName, username as usernameShape } from '@cairn/people';
import { isZone } from '@cairn/scheduling/zones';
import { hashPassword } from '../auth/passwords.ts';
import { everyone } from '../people/store.ts';
import { addPerson, describeProgram } from '../setup.ts';
import { print, UsageError, withCairn, type CliCommand } from './command.ts';

const options = {
  program: { type: 'string' },
  zone: { type: 'string' },
  phone: { type: 'string' },
  name: { type: 'string' },
  username: { type: 'string' },
  email: { type: 'string' },
} as const;

export const setupCommand: CliCommand = {
  name: 'setup',
  usage: 'setup --program NAME --zone ZONE …',
  summary: 'describes the program and makes its first director',
  details: [
    '--program NAME   the program, as patients see it on Help now',
    '--zone ZONE      its IANA time zone, such as America/New_York',
    '--phone NUMBER   the number people may call',
    "--name NAME      the director's name",
    '--username NAME  what they sign in with: a-z, 0-9, dot, dash',
    '--email ADDRESS  optional',
    'The password (12 characters or more) is read from CAIRN_PASSWORD, or asked for.',
  ].join('\n'),
  run: async (args) => {
    const { values } = parseArgs({ args, options });
    const { program, zone, phone, name, username } = values;
    if (!program || !zone || !phone || !name || !username)
      throw new UsageError('setup needs --program, --zone, --phone, --name and --username');
    if (!isZone(zone)) throw new UsageError('--zone is not a time zone this machine knows');
    if (!personName.safeParse(name).success || !usernameShape.safeParse(username).success)
      throw new UsageError('--name or --username is not of the form it must have');
    const password = process.env['CAIRN_PASSWORD'] ?? (await ask('Password: '));
    if (!passwordShape.safeParse(password).success) throw new UsageError('the password must have 12 to 200 characters');
    return withCairn(async ({ cairn, auth }) => {
      if ((await everyone(cairn.store.read)).length > 0)
        throw new UsageError('there are people already; the director adds others in the product');
      await describeProgram(cairn, { name: program, zone, phone });
      const personId = cairn.chance.newId();
      const person = {
        personId,
        role: 'director' as const,
        name,
        username,
        email: values.email,
        locale: 'en' as const,
        zone,
        chart: undefined,
      };
      const refused = await addPerson(cairn, auth, person, await hashPassword(password));
      if (refused) throw new UsageError(`not made: ${refused}`);
      print(`${name} is the director of ${program} and signs in as ${username}.`);
      return 0;
    });
  },
};

async function ask(question: string): Promise<string> {
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  try {
    return await terminal.question(question);
  } finally {
    terminal.close();
  }
}
