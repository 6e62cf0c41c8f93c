import { concept, conceptOf, dosageOf, partsOf, period, spanOf, statusOf, valueOf } from './elements.ts';
import { mapping, type Mapping } from './mapped.ts';
import { member, object, objects, oneOf, required, text, texts, type Spot } from './read.ts';
import { timeOf } from './time.ts';

/** Looks up what a reference inside the bundle, or inside the resource, calls itself: for medicines kept in a resource of their own. */
export type Named = (reference: Spot, resource: Spot) => string | undefined;

/** `undefined` without a problem noted: valid, but nothing to show; it is kept unmapped. */
export type Mapper = (at: Spot, named: Named) => Mapping | undefined;

const EVENT = ['preparation', 'in-progress', 'not-done', 'on-hold', 'stopped', 'completed', 'entered-in-error', 'unknown'];
const REQUEST = ['draft', 'active', 'on-hold', 'revoked', 'completed', 'entered-in-error', 'unknown'];
const PRESCRIPTION = ['active', 'on-hold', 'cancelled', 'completed', 'entered-in-error', 'stopped', 'draft', 'unknown'];
const STATEMENT = ['active', 'completed', 'entered-in-error', 'intended', 'stopped', 'on-hold', 'unknown', 'not-taken'];
const OBSERVATION = ['registered', 'preliminary', 'final', 'amended', 'corrected', 'cancelled', 'entered-in-error', 'unknown'];
const ENCOUNTER = ['planned', 'arrived', 'triaged', 'in-progress', 'onleave', 'finished', 'cancelled', 'entered-in-error', 'unknown'];
const REPORT = [
  'registered',
  'partial',
  'preliminary',
  'final',
  'amended',
  'corrected',
  'appended',
  'cancelled',
  'entered-in-error',
  'unknown',
];
const GOAL = ['proposed', 'planned', 'accepted', 'active', 'on-hold', 'completed', 'cancelled', 'entered-in-error', 'rejected'];
const INTENT = ['proposal', 'plan', 'order', 'option', 'directive', 'original-order', 'reflex-order', 'filler-order', 'instance-order'];
const UNTRUE = ['entered-in-error', 'refuted'];

const condition: Mapper = (at) => {
  const { code, text: words } = conceptOf(at, 'code');
  const clinical = statusOf(at, 'clinicalStatus');
  const verified = statusOf(at, 'verificationStatus');
  const onset = spanOf(at, 'onset');
  const end = timeOf(at, 'abatementDateTime') ?? period(object(at, 'abatementPeriod')).end;
  const untrue = verified !== undefined && UNTRUE.includes(verified);
  const status = untrue ? verified : clinical;
  const active = !untrue && !end && (clinical === undefined || ['active', 'recurrence', 'relapse'].includes(clinical));
  return words === undefined
    ? undefined
    : mapping('condition', words, { code, when: onset.when ?? timeOf(at, 'recordedDate'), end, status, active });
};

/** A medicine is named in place, or by a reference to a Medication. */
function medicine(at: Spot, named: Named): { code: Mapping['code']; text: string | undefined } {
  const inPlace = object(at, 'medicationCodeableConcept');
  if (inPlace) return concept(inPlace);
  const reference = object(at, 'medicationReference');
  if (!reference) {
    required(at, 'medication[x]', undefined);
    return { code: undefined, text: undefined };
  }
  return { code: undefined, text: named(reference, at) ?? text(reference, 'display') };
}

const prescription: Mapper = (at, named) => {
  const status = required(at, 'status', oneOf(at, 'status', PRESCRIPTION));
  required(at, 'intent', oneOf(at, 'intent', INTENT));
  const { code, text: words } = medicine(at, named);
  const dosage = dosageOf(at, 'dosageInstruction');
  const ordered = text(at, 'intent') !== 'proposal' && text(at, 'intent') !== 'option';
  if (words === undefined) return undefined;
  return mapping('medication', words, { code, when: timeOf(at, 'authoredOn'), status, active: status === 'active' && ordered, dosage });
};

const statement: Mapper = (at, named) => {
  const status = required(at, 'status', oneOf(at, 'status', STATEMENT));
  const { code, text: words } = medicine(at, named);
  const span = spanOf(at, 'effective');
  if (words === undefined) return undefined;
  return mapping('medication', words, { code, ...span, status, active: status === 'active', dosage: dosageOf(at, 'dosage') });
};

const observation: Mapper = (at) => {
  const status = required(at, 'status', oneOf(at, 'status', OBSERVATION));
  const { code, text: words } = concept(required(at, 'code', object(at, 'code')));
  const span = spanOf(at, 'effective');
  const when = span.when ?? timeOf(at, 'effectiveInstant') ?? timeOf(at, 'issued');
  if (words === undefined) return undefined;
  return mapping('observation', words, { code, when, end: span.end, status, value: valueOf(at), parts: partsOf(at) });
};

const report: Mapper = (at) => {
  const status = required(at, 'status', oneOf(at, 'status', REPORT));
  const { code, text: words } = concept(required(at, 'code', object(at, 'code')));
  const span = spanOf(at, 'effective');
  const conclusion = text(at, 'conclusion');
  const value = conclusion === undefined ? undefined : ({ kind: 'text', text: conclusion } as const);
  return words === undefined
    ? undefined
    : mapping('report', words, { code, when: span.when ?? timeOf(at, 'issued'), end: span.end, status, value });
};

const encounter: Mapper = (at) => {
  const status = required(at, 'status', oneOf(at, 'status', ENCOUNTER));
  const kind = required(at, 'class', object(at, 'class'));
  const { code, text: words } = concept(objects(at, 'type')[0]);
  const span = period(object(at, 'period'));
  const said = words ?? (kind && (text(kind, 'display') ?? text(kind, 'code')));
  const active = ['arrived', 'triaged', 'in-progress', 'onleave'].includes(status ?? '');
  return said === undefined ? undefined : mapping('encounter', said, { code, ...span, status, active });
};

const procedure: Mapper = (at) => {
  const status = required(at, 'status', oneOf(at, 'status', EVENT));
  const { code, text: words } = conceptOf(at, 'code');
  return words === undefined ? undefined : mapping('procedure', words, { code, ...spanOf(at, 'performed'), status });
};

const immunization: Mapper = (at) => {
  const status = required(at, 'status', oneOf(at, 'status', ['completed', 'entered-in-error', 'not-done']));
  const { code, text: words } = concept(required(at, 'vaccineCode', object(at, 'vaccineCode')));
  const when = timeOf(at, 'occurrenceDateTime');
  if (!member(at, 'occurrenceDateTime') && !member(at, 'occurrenceString')) required(at, 'occurrence[x]', undefined);
  return words === undefined ? undefined : mapping('immunization', words, { code, when, status });
};

const allergy: Mapper = (at) => {
  const { code, text: words } = conceptOf(at, 'code');
  const clinical = statusOf(at, 'clinicalStatus');
  const verified = statusOf(at, 'verificationStatus');
  const untrue = verified !== undefined && UNTRUE.includes(verified);
  const reaction = concept(objects(objects(at, 'reaction')[0], 'manifestation')[0]).text;
  const value = reaction === undefined ? undefined : ({ kind: 'text', text: reaction } as const);
  const when = spanOf(at, 'onset').when ?? timeOf(at, 'recordedDate');
  const active = !untrue && (clinical === undefined || clinical === 'active');
  return words === undefined ? undefined : mapping('allergy', words, { code, when, status: untrue ? verified : clinical, active, value });
};

const carePlan: Mapper = (at) => {
  const status = required(at, 'status', oneOf(at, 'status', REQUEST));
  required(at, 'intent', oneOf(at, 'intent', INTENT));
  const category = concept(objects(at, 'category').at(-1));
  const words = text(at, 'title') ?? category.text ?? text(at, 'description');
  const parts = objects(at, 'activity').flatMap((activity) => {
    const said = conceptOf(object(activity, 'detail') ?? activity, 'code');
    return said.text === undefined ? [] : [{ code: said.code, text: said.text, value: undefined }];
  });
  const span = period(object(at, 'period'));
  if (words === undefined) return undefined;
  return mapping('care-plan', words, { code: category.code, ...span, status, active: status === 'active', parts: parts.slice(0, 50) });
};

const goal: Mapper = (at) => {
  const status = required(at, 'lifecycleStatus', oneOf(at, 'lifecycleStatus', GOAL));
  const { code, text: words } = concept(required(at, 'description', object(at, 'description')));
  const due = objects(at, 'target').map((target) => timeOf(target, 'dueDate'))[0];
  const reached = statusOf(at, 'achievementStatus');
  const value = reached === undefined ? undefined : ({ kind: 'text', text: reached } as const);
  const active = ['accepted', 'active', 'on-hold'].includes(status ?? '');
  return words === undefined ? undefined : mapping('goal', words, { code, when: timeOf(at, 'startDate'), end: due, status, active, value });
};

export const mappers: ReadonlyMap<string, Mapper> = new Map([
  ['Condition', condition],
  ['MedicationRequest', prescription],
  ['MedicationStatement', statement],
  ['Observation', observation],
  ['DiagnosticReport', report],
  ['Encounter', encounter],
  ['Procedure', procedure],
  ['Immunization', immunization],
  ['AllergyIntolerance', allergy],
  ['CarePlan', carePlan],
  ['Goal', goal],
]);

type Subject = { readonly key: 'subject' | 'patient'; readonly needed: boolean };

const NEEDS_SUBJECT = 'Condition MedicationRequest MedicationStatement Procedure CarePlan Goal';
const MAY_HAVE_SUBJECT = `Observation DiagnosticReport Encounter ServiceRequest DocumentReference CareTeam QuestionnaireResponse Composition Media
MedicationAdministration MedicationDispense ImagingStudy Specimen RiskAssessment ClinicalImpression Communication Flag List`;
const NEEDS_PATIENT = 'Immunization AllergyIntolerance';
const MAY_HAVE_PATIENT = 'Claim ExplanationOfBenefit Device EpisodeOfCare RelatedPerson FamilyMemberHistory NutritionOrder Consent';

/** The element that names the patient, and whether R4 requires it. Types not listed are not about one patient. */
export const subjects: ReadonlyMap<string, Subject> = new Map([
  ...each(NEEDS_SUBJECT, { key: 'subject', needed: true }),
  ...each(MAY_HAVE_SUBJECT, { key: 'subject', needed: false }),
  ...each(NEEDS_PATIENT, { key: 'patient', needed: true }),
  ...each(MAY_HAVE_PATIENT, { key: 'patient', needed: false }),
]);

function each(types: string, subject: Subject): readonly (readonly [string, Subject])[] {
  return types.split(/\s+/).map((type) => [type, subject]);
}

/** What a Medication (or another named thing) calls itself. */
export function nameOf(at: Spot): string | undefined {
  return conceptOf(at, 'code').text ?? texts(at, 'name')[0];
}
