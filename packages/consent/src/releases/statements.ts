import type { Locale } from '@cairn/people';
import type { PartyKind, Recipient, ReleaseKind, ReleaseTerms, Statement } from './release.ts';

/** The version of the words below that new releases are signed under. A version is never edited, only followed by another. */
export const RELEASE_NOTICE = 1;

const texts: Readonly<Record<number, Readonly<Record<Locale, Readonly<Record<Statement, string>>>>>> = {
  1: {
    en: {
      'right-to-revoke':
        'You can take this back at any time: tap “Take this back” here, or tell your program in writing. What was already sent before that stays sent.',
      'hipaa-redisclosure':
        'A provider, health plan or their helper who gets these records may share them again as the HIPAA rules allow, but not in a case against you.',
      'redisclosure-risk': 'Once shared, the records may be shared again and may no longer be kept private by this rule.',
      'refusal-consequences':
        'If you do not sign: your program still treats you. Without it we may not be able to bill your plan or share records with your other doctors.',
      'fundraising-opt-out': 'You may say no to being asked for donations. Tell your program at any time.',
      'care-not-conditioned': 'Your care, your doses and your rewards do not depend on signing this.',
    },
    es: {
      'right-to-revoke':
        'Puede retirarlo cuando quiera: toque “Retirar esto” aquí, o dígalo por escrito a su programa. Lo que ya se envió antes, enviado queda.',
      'hipaa-redisclosure':
        'Un proveedor, un seguro o quien trabaja para ellos puede volver a compartir estos datos como permiten las reglas de HIPAA, pero no en un caso contra usted.',
      'redisclosure-risk': 'Una vez compartidos, los datos pueden compartirse de nuevo y quizá esta regla ya no los proteja.',
      'refusal-consequences':
        'Si no firma: su programa le sigue atendiendo. Sin la firma quizá no podamos cobrar a su seguro ni compartir datos con sus otros médicos.',
      'fundraising-opt-out': 'Puede decir que no a que le pidan donativos. Dígalo a su programa cuando quiera.',
      'care-not-conditioned': 'Su atención, sus dosis y sus recompensas no dependen de que firme esto.',
    },
  },
};

export function statementText(version: number, locale: Locale, statement: Statement): string | undefined {
  return Object.hasOwn(texts, version) ? texts[version]?.[locale][statement] : undefined;
}

const underHipaa: ReadonlySet<PartyKind> = new Set(['treating-provider', 'health-plan', 'business-associate', 'covered-entity']);

export function isUnderHipaa(kind: PartyKind): boolean {
  return underHipaa.has(kind);
}

/** Which statements the text must have, by kind and recipient (P2-3, P2-5). */
export function statementsFor(terms: Pick<ReleaseTerms, 'kind' | 'recipient' | 'purposes'>): Statement[] {
  const needed: Statement[] = ['right-to-revoke'];
  if (terms.kind === 'tpo' && reachesHipaa(terms.recipient)) needed.push('hipaa-redisclosure');
  if (terms.kind === 'tpo') needed.push('redisclosure-risk', 'refusal-consequences');
  if (terms.purposes.includes('fundraising')) needed.push('fundraising-opt-out');
  if (notConditioned.has(terms.kind)) needed.push('care-not-conditioned');
  return needed;
}

const notConditioned: ReadonlySet<ReleaseKind> = new Set(['counseling-notes', 'proceedings', 'named']);

function reachesHipaa(recipient: Recipient): boolean {
  if (recipient.type === 'parties') return recipient.parties.some(({ is }) => isUnderHipaa(is));
  return true;
}
