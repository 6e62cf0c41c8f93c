import type { Words } from '../instrument.ts';
import { option, words } from '../make.ts';

/* The words that the PHQ and GAD families share, verbatim: English original, and the translation for Spanish speakers in the USA. */

/** LOINC answer codes LA6568-5 … LA6571-9 stand for 0 … 3 (clinical.md A4). */
export const frequency = [
  option(0, words('Not at all', 'Ningún día'), 'LA6568-5'),
  option(1, words('Several days', 'Varios días'), 'LA6569-3'),
  option(2, words('More than half the days', 'Más de la mitad de los días'), 'LA6570-1'),
  option(3, words('Nearly every day', 'Casi todos los días'), 'LA6571-9'),
] as const;

export const lastTwoWeeks: Words = words(
  'Over the last 2 weeks, how often have you been bothered by any of the following problems?',
  'Durante las últimas 2 semanas, ¿qué tan seguido ha tenido molestias debido a los siguientes problemas?',
);

export const interest = words('Little interest or pleasure in doing things', 'Poco interés o placer en hacer cosas');
export const mood = words('Feeling down, depressed, or hopeless', 'Se ha sentido decaído(a), deprimido(a) o sin esperanzas');

export const phqLicence = {
  copyright:
    'Developed by Drs. Robert L. Spitzer, Janet B.W. Williams, Kurt Kroenke and colleagues, with an educational grant from Pfizer Inc.',
  licenseStatus: 'no-permission-required',
  licenseNote: 'No permission required to reproduce, translate, display or distribute (clinical.md A5: S2, S8).',
  attestationRequired: false,
} as const;
