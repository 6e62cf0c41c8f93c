import type { PlanVersion, SignerRole } from '@cairn/aftercare';
import { planWords } from '../words/aftercare.ts';
import { planSigningWords } from '../words/aftercare-signing.ts';
import { createWords } from '../words/words.ts';
import type { PlanModel } from './plan-model.ts';
import { nameFor, shortName } from './plan-words.ts';

const t = createWords(planSigningWords);
const shared = createWords(planWords);

const nobody = { patient: 'nobodyPatient', counselor: 'nobodyCounselor', prescriber: 'nobodyPrescriber' } as const;
const roles = { patient: 'rolePatient', counselor: 'roleCounselor', prescriber: 'rolePrescriber' } as const;

/** Who is to sign as what: by name where one person can, else the one who has. */
export function signerName(model: PlanModel, need: SignerRole, version?: PlanVersion): string {
  const signed = version?.signatures.find((one) => one.as === need);
  if (signed) return nameFor(signed.by, model.me().personId);
  if (need === 'patient') return model.called() || t('nobodyPatient');
  if (need === model.me().role) return shared('you');
  const names = model.people().filter((person) => person.role === need);
  return names.length > 0 ? names.map((person) => shortName(person.name)).join(', ') : t(nobody[need]);
}

export function roleWords(need: SignerRole): string {
  return t(roles[need]);
}
