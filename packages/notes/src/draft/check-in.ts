import type { Found, Source } from '../sentence.ts';
import type { CheckInHeld } from './from.ts';
import { inWords, scoresInWords } from './measures.ts';
import { clockIn, dayIn } from './times.ts';

/** What the person said of themselves is reported; scores are observed. */
export function checkInSentences(held: CheckInHeld | undefined, zone: string): readonly Found[] {
  if (!held) return [];
  const { ref, at, finished, measures } = held;
  const sources: readonly Source[] = [{ kind: 'check-in', ref, label: 'check-in' }];
  const head = `Latest check-in, ${dayIn(at, zone)}, ${clockIn(at, zone)}${finished ? '' : ', not finished'}`;
  const told = (topic: Found['topic'], phrases: readonly string[]): readonly Found[] =>
    phrases.length === 0 ? [] : [{ id: `check-in/${ref}/${topic}`, topic, text: `${head}: ${phrases.join('; ')}.`, sources }];
  return [...told('reported', inWords(measures)), ...told('observed', scoresInWords(measures))];
}
