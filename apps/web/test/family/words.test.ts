import { gradeOf } from '@cairn/workflows/check';
import { describe, expect, test } from 'vitest';
import { familyCheckInWords } from '../../src/words/family-check-in.ts';
import { familyDoorWords } from '../../src/words/family-doors.ts';
import { inviteWords } from '../../src/words/family-invite.ts';
import { joinWords } from '../../src/words/family-join.ts';
import { familyLearnWords } from '../../src/words/family-learn.ts';
import { naloxoneWords } from '../../src/words/family-naloxone.ts';
import { familyRoomWords } from '../../src/words/family-room.ts';
import { familyVisitWords } from '../../src/words/family-visit.ts';
import { familyWords } from '../../src/words/family.ts';
import { languages, type WordTable } from '../../src/words/words.ts';

/** Everything a supporter or a patient reads of it; staff read `family-desk`. */
const tables: Readonly<Record<string, WordTable>> = {
  familyCheckInWords,
  familyDoorWords,
  familyLearnWords,
  familyRoomWords,
  familyVisitWords,
  familyWords,
  inviteWords,
  joinWords,
  naloxoneWords,
};
const GRADE = 6;
/** Shorter ones are labels: a formula for sentences says nothing of them. */
const WORDS_LEAST = 10;

describe('what supporters and patients read', () => {
  test.each(Object.entries(tables))('%s asks for no more than six years of school', (_name, table) => {
    const hard = Object.entries(table).flatMap(([key, word]) =>
      languages.flatMap((language) => {
        const text = word[language].replace(/\{\w+\}/g, 'Dee');
        const grade = text.split(/\s+/).length < WORDS_LEAST ? undefined : gradeOf(text, language);
        return grade !== undefined && grade > GRADE ? [`${key} ${language} ${grade.toFixed(1)}: ${text}`] : [];
      }),
    );
    expect(hard).toEqual([]);
  });

  test('before somebody is let in, nothing names a kind of care', () => {
    const clinical =
      /medic|clinic|clínic|dose|dosis|opioid|methadon|treat|tratam|recover|recuper|program|drug|droga|counsel|patient|paciente/i;
    const faults = Object.entries(joinWords).flatMap(([key, word]) =>
      languages.filter((one) => clinical.test(word[one])).map((one) => `${key} ${one}`),
    );
    expect(faults).toEqual([]);
  });
});
