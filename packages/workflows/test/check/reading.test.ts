import { describe, expect, test } from 'vitest';
import { gradeOf } from '@cairn/workflows/check';
import { syllables } from '../../src/check/syllables.ts';

describe('syllables', () => {
  /* Counted by hand. */
  test.each(
    Object.entries({
      a: 1,
      the: 1,
      you: 1,
      craving: 2,
      strong: 1,
      today: 2,
      yesterday: 3,
      medicine: 3,
      naloxone: 3,
      opioids: 3,
      withdrawal: 3,
      appointment: 3,
      little: 2,
      people: 2,
      used: 1,
      wanted: 2,
      hoped: 1,
      houses: 2,
      family: 3,
      video: 3,
      safe: 1,
      safety: 2,
      overdose: 3,
      anything: 3,
      better: 2,
      morning: 2,
      alone: 2,
      create: 2,
      being: 2,
      something: 2,
      tolerance: 3,
      counselor: 3,
      alcohol: 3,
      benzodiazepine: 6,
      difficult: 3,
      while: 1,
      whole: 1,
      table: 2,
      smiles: 1,
    }),
  )('%s has %d in English', (word, count) => {
    expect(syllables(word, 'en')).toBe(count);
  });

  test.each(
    Object.entries({
      hola: 2,
      día: 2,
      bien: 1,
      cuidado: 3,
      abstinencia: 4,
      escalofríos: 5,
      estómago: 4,
      que: 1,
      quiere: 2,
      guitarra: 3,
      aún: 2,
      país: 2,
      ahora: 3,
      sueño: 2,
      usted: 2,
      naloxona: 4,
      hoy: 1,
      muy: 1,
      ayuda: 3,
      leer: 2,
      río: 2,
      ciudad: 2,
      agua: 2,
      alcohol: 3,
      equipo: 3,
      cree: 2,
      y: 1,
    }),
  )('%s has %d in Spanish', (word, count) => {
    expect(syllables(word, 'es')).toBe(count);
  });
});

describe('a grade', () => {
  test('is that of the formula, worked out by hand', () => {
    /* 10 words, 2 sentences, 11 syllables: 0.39 × 5 + 11.8 × 1.1 − 15.59 = −0.66. */
    expect(gradeOf('The dog ran to me. I gave it a carrot.', 'en')).toBe(0);
    /* 8 words, 1 sentence, 19 syllables: 0.39 × 8 + 11.8 × 2.375 − 15.59 = 15.56. */
    expect(gradeOf('Appointment anything medicine withdrawal better morning wanted safe', 'en')).toBe(15.6);
    /* 5 words, 1 sentence, 10 syllables: 206.84 − 60 × 2 − 1.02 × 5 = 81.74, between 80 (grade 5) and 90 (grade 4). */
    expect(gradeOf('Hola, ayuda a usted hoy sueño', 'es')).toBeGreaterThan(3);
    expect(gradeOf('Hola usted quiere sueño agua', 'es')).toBe(4.8);
  });

  test('of no words is none', () => {
    expect(gradeOf(' … ', 'en')).toBeUndefined();
  });

  test('grows with longer words and longer sentences', () => {
    const easy = 'We want to help you. Tell us how you are. We read it each day.';
    const hard =
      'Our multidisciplinary professionals continuously evaluate individual circumstances and subsequently recommend interventions.';
    expect(gradeOf(easy, 'en')).toBeLessThan(3);
    expect(gradeOf(hard, 'en')).toBeGreaterThan(12);
    const facil = 'Queremos darle ayuda. Díganos cómo va. Lo leemos cada día.';
    const dificil =
      'Nuestros profesionales multidisciplinarios evaluarán continuamente circunstancias individuales y recomendarán intervenciones.';
    expect(gradeOf(facil, 'es')).toBeLessThan(6);
    expect(gradeOf(dificil, 'es')).toBeGreaterThan(12);
  });

  test('counts what is filled in as one short word', () => {
    expect(gradeOf('Hi {counselor}. How are you?', 'en')).toBe(gradeOf('Hi Sam. How are you?', 'en'));
  });
});
