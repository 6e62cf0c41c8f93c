import { unreachable } from '@cairn/kernel';
import { REDISCLOSURE } from '../notice.ts';
import type { HumanStep, ReleaseAnswer, ReleaseQuestion } from './may-release.ts';
import type { Exception, ReleaseRefusal } from './release.ts';
import { isRestricted } from './restrictions.ts';

/** What leaves, or stays within the program, without a consent: each way only as far as its rule goes. */
export function mayWithoutConsent(exception: Exception, asked: ReleaseQuestion): ReleaseAnswer {
  const { part } = asked;
  if (asked.purpose === 'proceedings' && exception.type !== 'court-order') return no('needs-order', 'get-court-order-and-subpoena');
  if (part === 'counseling-notes' && exception.type !== 'own-notes' && exception.type !== 'court-order')
    return no('needs-own-consent', 'get-own-consent');
  switch (exception.type) {
    case 'need-to-know':
      return yes(asked, []);
    case 'service-agreement':
      if (asked.recipient.is !== 'business-associate') return no('wrong-recipient', 'check-recipient');
      if (exception.agreement.trim() === '' || !exception.associateAgreement) return no('release-deficient', 'sign-service-agreement');
      return yes(asked, []);
    case 'emergency':
      return inEmergency(exception, asked);
    case 'court-order': {
      const whole = exception.heard && exception.subpoena && named(exception.court, exception.docket);
      return whole ? yes(asked, []) : no('needs-order', 'get-court-order-and-subpoena');
    }
    // A report tells what happened; the records themselves stay protected (P2-19).
    case 'child-abuse-report':
      return no('not-in-scope', 'report-first-time-only');
    case 'crime-report':
      return no('not-in-scope', 'report-incident-only');
    case 'death-record':
      return part === 'health-records' && named(exception.statute) ? yes(asked, []) : no('not-in-scope', 'ask-patient-to-sign-anew');
    case 'own-notes':
      if (part !== 'counseling-notes') return no('not-in-scope', undefined);
      return exception.originator ? yes(asked, []) : no('needs-own-consent', 'ask-originator');
    default:
      return unreachable(exception);
  }
}

/** To medical personnel, when consent cannot be had first; a restriction gives way, and then the recipient is asked not to reuse it (P2-10, P2-15). */
function inEmergency(exception: Extract<Exception, { type: 'emergency' }>, asked: ReleaseQuestion): ReleaseAnswer {
  const { recipient, part, purpose, restrictions } = asked;
  if (recipient.is !== 'medical-personnel') return no('wrong-recipient', 'check-recipient');
  if (!exception.consentUnobtainable) return no('needs-own-consent', 'get-own-consent');
  if (!named(recipient.name, exception.facility, exception.nature)) return no('release-deficient', undefined);
  const overridden = restrictions.some((one) => one.answered?.agreed === true && one.parts.includes(part));
  const held = overridden || isRestricted(restrictions, part, recipient, purpose);
  return yes(asked, held ? ['review-emergency', 'ask-recipient-not-to-reuse'] : ['review-emergency']);
}

function named(...texts: readonly string[]): boolean {
  return texts.every((text) => text.trim() !== '');
}

function yes({ part, recipient, purpose }: ReleaseQuestion, steps: readonly HumanStep[]): ReleaseAnswer {
  const to = { name: recipient.name, is: recipient.is };
  const scope = { notice: REDISCLOSURE, releaseId: undefined, parts: [part], described: '', to, purpose, until: undefined };
  return { allowed: true, scope: { ...scope, onward: 'contractors' }, steps };
}

function no(code: ReleaseRefusal, step: HumanStep | undefined): ReleaseAnswer {
  return { allowed: false, code, missing: [], step };
}
