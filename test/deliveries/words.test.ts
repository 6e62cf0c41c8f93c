import { templates } from '@cairn/server/testing';
import { expect, test } from 'vitest';

/** What a phone on a table may not show, in either language: of health, of treatment, of who we are or who they are. */
const forbidden = `
  craving | opioid | opiate | dose | medic | methadone | buprenorphine | suboxone | naloxone | naltrexone | narcan |
  drug | alcohol | addict | recover | relapse | withdrawal | overdose | sober | clean | treatment | therap | counsel |
  clinic | patient | health | check-in | checkin | safety | suicid | depress | anxi | mood | test result | nurse |
  doctor | peer | program | cairn | harbor | ganas | opioide | dosis | metadona | buprenorfina | naloxona | droga |
  adicci | recupera | recaída | abstinencia | sobredosis | tratamiento | terapia | conseje | clínica | paciente |
  salud | registro | seguridad | suicid | ánimo | ansiedad | enfermer | doctor | programa | appointment | cita con |
  { | }`
  .split('|')
  .map((word) => word.trim());

test.each(
  Object.entries(templates).flatMap(([name, words]) =>
    Object.entries(words).map(([locale, { subject, text }]) => [name, locale, `${subject} ${text}`] as const),
  ),
)('%s (%s) may lie on a table for anybody to read', (_name, _locale, words) => {
  const lower = words.toLowerCase();
  expect(forbidden.filter((word) => lower.includes(word))).toEqual([]);
  expect(words.length).toBeLessThanOrEqual(160);
});

test('every template has its words in both languages, and they differ', () => {
  for (const { en, es } of Object.values(templates)) expect(en.text).not.toBe(es.text);
});
