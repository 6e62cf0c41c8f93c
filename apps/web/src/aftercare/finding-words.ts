import type { Finding } from '@cairn/aftercare';
import { findingWords } from '../words/aftercare-findings.ts';
import { createWords } from '../words/words.ts';

const t = createWords(findingWords);

/** What a finding of the sign-off list says, for as many places as it stands at. */
export function findingText(findings: readonly Finding[]): string {
  const [first] = findings;
  if (!first) return '';
  const grade = first.grade === undefined ? '' : String(Math.round(first.grade));
  switch (first.code) {
    case 'reading-grade':
      return t('reading-grade', { grade });
    case 'no-goal':
    case 'no-return-step':
    case 'no-safety-plan':
    case 'no-overdose-plan':
    case 'no-lapse-plan':
      return t(first.code);
    case 'nobody-to-sign':
      return t(first.missing === 'prescriber' ? 'nobody-prescriber' : 'nobody-counselor');
    default:
      return findings.length === 1 ? t(`${first.code}.one`) : t(`${first.code}.some`, { count: findings.length });
  }
}

/** Findings of one kind together, in the order in which they were found. */
export function groupFindings(findings: readonly Finding[]): readonly (readonly Finding[])[] {
  const codes = [...new Set(findings.map((one) => one.code))];
  return codes.map((code) => findings.filter((one) => one.code === code));
}
