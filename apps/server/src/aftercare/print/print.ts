import { readOut, type PlanVersion } from '@cairn/aftercare';
import type { Chart } from '@cairn/charts';
import { REDISCLOSURE } from '@cairn/consent';
import type { Instant } from '@cairn/kernel';
import type { Locale } from '@cairn/people';
import type { PlanPrint } from './pdf.ts';
import { printWords } from './words.ts';

const locales: Readonly<Record<Locale, string>> = { en: 'en-US', es: 'es-US' };

/** A published version as it is printed: in the patient's language, with days and clocks where the patient lives. */
export function printOf(version: PlanVersion, { profile }: Chart, program: PlanPrint['program']): PlanPrint {
  const { locale = 'en', zone = 'UTC', name = '' } = profile ?? {};
  const words = printWords[locale];
  const publishedAt = version.publishedAt ?? version.at;
  const when = (at: Instant, options: Intl.DateTimeFormatOptions): string =>
    new Intl.DateTimeFormat(locales[locale], { timeZone: zone, ...options }).format(at);
  return {
    locale,
    name,
    program,
    number: version.number,
    publishedAt,
    publishedOn: when(publishedAt, { dateStyle: 'long' }),
    signatures: version.signatures.map((one) => ({
      who: `${one.by.name} (${words.as[one.as]})`,
      typed: words.typed(one.typedName, when(one.at, { dateStyle: 'long', timeStyle: 'short' })),
    })),
    parts: readOut(version.content, locale),
    notice: REDISCLOSURE,
  };
}
