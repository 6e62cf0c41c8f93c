/** Planted secrets that come back to somebody who has no business with them, and answers that tell whether a person is a patient. */
import { leaks } from '../security/leaks.ts';
import type { Figure } from './lines.ts';

export async function plantedSecrets(): Promise<Figure> {
  const { planted, commands, read, asked, found, told } = await leaks();
  const note = `${planted} secrets in ${commands} kinds of commands, ${asked} questions; their own people read ${read}`;
  const worth = planted >= 200 && read > planted * 0.9;
  const [first] = [...found, ...told];
  return { value: worth ? found.length + told.length : undefined, note: first === undefined ? note : `${note}; ${first}` };
}
