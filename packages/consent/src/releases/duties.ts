import { addDays, type Day } from '@cairn/kernel';
import type { ReleaseAnswer } from './may-release.ts';

/** What must be done by people, by when. None of it can be decided here; all of it has a date. */
export type DutyKind =
  | 'tell-covered-entity'
  | 'tell-patients'
  | 'tell-health-department'
  | 'tell-health-department-yearly'
  | 'tell-media'
  | 'send-privacy-notice'
  | 'ask-acknowledgement'
  | 'send-intermediary-list';
export type Duty = { readonly what: DutyKind; readonly by: Day };

const NOTICE_DAYS = 60;
const MANY = 500;

export type Breach = {
  readonly discoveredOn: Day;
  /** Encrypted records whose key is safe are not unsecured (P2-16). */
  readonly unsecured: boolean;
  readonly affected: number;
  readonly mostInOneState: number;
  readonly asAssociate: boolean;
};

/** The clock of the HIPAA breach rule, which holds for these records too (P2-16). Days are the last lawful ones, never a target. */
export function breachDuties({ discoveredOn, unsecured, affected, mostInOneState, asAssociate }: Breach): Duty[] {
  if (!unsecured || affected === 0) return [];
  const by = addDays(discoveredOn, NOTICE_DAYS);
  if (asAssociate) return [{ what: 'tell-covered-entity', by }];
  const yearly = addDays(`${Number(discoveredOn.slice(0, 4)) + 1}-01-01`, NOTICE_DAYS - 1);
  return [
    { what: 'tell-patients', by },
    affected >= MANY ? { what: 'tell-health-department', by } : { what: 'tell-health-department-yearly', by: yearly },
    ...(mostInOneState > MANY ? [{ what: 'tell-media', by } as const] : []),
  ];
}

/** The plain-language notice goes out with the first service, and by itself when that is electronic; its receipt is kept (P2-17). */
export function privacyNoticeDuty(firstServiceOn: Day, shownOn: Day | undefined, acknowledgedOn: Day | undefined): Duty | undefined {
  if (shownOn === undefined) return { what: 'send-privacy-notice', by: firstServiceOn };
  return acknowledgedOn === undefined ? { what: 'ask-acknowledgement', by: firstServiceOn } : undefined;
}

/** All that somebody outside is told when nothing is released: the same for every reason, and for a person nobody here knows (P2-9). */
export const OUTSIDE_ANSWER = 'We cannot say whether this person is or was ever served here.';

export function toOutsider(answer: ReleaseAnswer | undefined): string | undefined {
  return answer?.allowed === true ? undefined : OUTSIDE_ANSWER;
}
