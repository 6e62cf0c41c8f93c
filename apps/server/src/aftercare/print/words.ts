import type { SignerRole } from '@cairn/aftercare';
import type { Locale } from '@cairn/people';

export type PrintWords = {
  readonly title: string;
  readonly version: (number: number, day: string) => string;
  readonly signed: string;
  readonly as: Readonly<Record<SignerRole, string>>;
  readonly typed: (name: string, when: string) => string;
  readonly page: (page: number, of: number) => string;
  readonly program: (name: string, phone: string) => string;
  /** Beside the wording of the rule, which is printed in English whatever the language (42 CFR 2.32). */
  readonly notice: string | undefined;
};

export const printWords: Readonly<Record<Locale, PrintWords>> = {
  en: {
    title: 'My plan',
    version: (number, day) => `Version ${number}, signed and in force since ${day}`,
    signed: 'Signed by',
    as: { patient: 'patient', counselor: 'counselor', prescriber: 'prescriber' },
    typed: (name, when) => `typed “${name}”, ${when}`,
    page: (page, of) => `Page ${page} of ${of}`,
    program: (name, phone) => `${name}, ${phone}`,
    notice: undefined,
  },
  es: {
    title: 'Mi plan',
    version: (number, day) => `Versión ${number}, firmada y vigente desde el ${day}`,
    signed: 'Firmado por',
    as: { patient: 'paciente', counselor: 'consejería', prescriber: 'quien receta' },
    typed: (name, when) => `escribió “${name}”, ${when}`,
    page: (page, of) => `Página ${page} de ${of}`,
    program: (name, phone) => `${name}, ${phone}`,
    notice: 'La norma federal 42 CFR parte 2 prohíbe usar o divulgar estos datos sin autorización.',
  },
};
