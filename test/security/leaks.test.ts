import { expect, test } from 'vitest';
import { openHouse } from '../support/doors.ts';
import { makeWorld } from '../support/world.ts';
import { leaks } from './leaks.ts';

test(
  'two hundred secrets: who has no business with them finds none anywhere, and is told of nobody that they are a patient',
  { timeout: 400_000 },
  async () => {
    const { planted, commands, read, asked, found, told } = await leaks();
    expect(found).toEqual([]);
    expect(told).toEqual([]);
    expect(planted).toBeGreaterThanOrEqual(200);
    expect(commands).toBeGreaterThanOrEqual(40);
    // The same questions find nearly all of them when those ask whose they are.
    expect(read).toBeGreaterThan(planted * 0.9);
    expect(asked).toBeGreaterThan(4000);
  },
);

test('who asks to be connected hears the same of a patient and of nobody', async () => {
  await using world = await makeWorld();
  const ask = async (name: string, birthDate: string): Promise<unknown> =>
    world.as('rosa').call('family.ask', {
      opId: `op-ask-${name}`.replaceAll(' ', '-'),
      chart: 'own-rosa',
      name,
      birthDate,
      relationship: 'sister',
      line: '',
    });
  const [patient, nobody] = [await ask('Dee Morgan', '1985-03-04'), await ask('Nan Nobody', '1985-03-04')];
  const plain = (answer: unknown): string =>
    JSON.stringify(answer)
      .replace(/"seq":\d+/g, '"seq":0')
      .replace(/"(\w*[iI]d)":"[^"]+"/g, '"$1":""');
  expect(plain(patient)).toBe(plain(nobody));
  expect(await world.snapshot('rosa', 'c-dee')).toBeUndefined();
});

test('signing in says the same of a name that somebody has and of one that nobody has', async () => {
  await using house = await openHouse();
  const tries = [];
  for (const username of ['dee', 'nobody-at-all']) {
    const { status, body } = await house.signIn(username, { password: 'not the password' });
    tries.push({ status, body });
  }
  expect(tries[0]).toEqual(tries[1]);
});
