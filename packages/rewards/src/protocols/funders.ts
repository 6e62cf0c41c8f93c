import type { Funder } from '../protocol.ts';

/** Who pays, and the limits that come with the money (CM-1, CM-3, CM-5, CM-6). */
export const funders: readonly Funder[] = [
  {
    key: 'samhsa-grant',
    title: { en: 'SAMHSA grant', es: 'Subvención de SAMHSA' },
    source: 'CM-1: $750.00 per patient per year since January 2025; vouchers, gift cards and goods, never cash',
    unconfirmed: ['Whether the year is the calendar year or the budget year of the grant.'],
    caps: [{ of: 'funder', per: 'year', cents: 75_000 }],
  },
  {
    key: 'california-recovery-incentives',
    title: { en: 'California Recovery Incentives', es: 'Incentivos de Recuperación de California' },
    source: 'CM-5: $599.00 at most',
    unconfirmed: ['Whether the limit is per calendar year or per course of treatment.'],
    caps: [{ of: 'funder', per: 'year', cents: 59_900 }],
  },
  {
    key: 'va-canteen',
    title: { en: 'VA canteen vouchers', es: 'Vales de la cantina de VA' },
    source: 'CM-6: canteen vouchers since 2011',
    unconfirmed: ['No limit was found.'],
    caps: [],
  },
  {
    key: 'own-funds',
    title: { en: 'Own funds of the program', es: 'Fondos propios del programa' },
    source: 'CM-2, CM-3: no safe harbor; ask counsel, and name a limit for the year',
    unconfirmed: ['Whether a given limit is lawful is decided case by case.'],
    caps: [],
  },
];

export function funderOf(key: string): Funder | undefined {
  return funders.find((one) => one.key === key);
}
