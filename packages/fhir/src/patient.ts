import { concept, conceptOf } from './elements.ts';
import { ID_ALONE, type Identity, type PatientDetails } from './mapped.ts';
import { complain, exact, object, objects, oneOf, text, texts, tidy, truth, type Spot } from './read.ts';
import { dayStart, timeOf } from './time.ts';

/** As long as a chart allows. */
const LONGEST_NAME = 120;
const LONGEST_NUMBER = 200;
const NAME_ORDER = ['official', 'usual', undefined, 'nickname', 'temp', 'anonymous', 'maiden', 'old'];
/** Numbers that follow a person through life outside the clinic are not used to file a chart under. */
const NOT_FOR_FILING = ['SS', 'SB', 'DL', 'PPN', 'TAX'];

/** Who the bundle is about. Anything wrong here leaves a problem on the spot, and then the whole bundle is refused. */
export function readPatient(at: Spot, today: string): PatientDetails | undefined {
  const name = readName(at);
  const identity = identityOf(at);
  const birth = timeOf(at, 'birthDate');
  if (birth && birth.at > dayStart(today))
    complain({ ...at, place: `${at.place}.birthDate` }, 'bad-date', 'a birth date cannot lie in the future');
  const gender = oneOf(at, 'gender', ['male', 'female', 'other', 'unknown']) as PatientDetails['gender'];
  const died = timeOf(at, 'deceasedDateTime')?.day ?? (truth(at, 'deceasedBoolean') ? 'unknown' : undefined);
  if (!name || !identity) return undefined;
  return {
    identity,
    ...name,
    birthDate: birth?.day,
    gender,
    language: languageOf(at),
    phone: telecom(at, ['phone', 'sms']),
    email: telecom(at, ['email']),
    deceased: died,
  };
}

function readName(at: Spot): Pick<PatientDetails, 'name' | 'given' | 'family'> | undefined {
  const names = objects(at, 'name').map((name) => ({
    use: text(name, 'use', 20),
    given: texts(name, 'given').join(' ') || undefined,
    family: text(name, 'family', 100),
    text: text(name, 'text', 200),
  }));
  const said = names.filter((name) => name.given || name.family || name.text);
  const best = said.toSorted((a, b) => NAME_ORDER.indexOf(a.use) - NAME_ORDER.indexOf(b.use))[0];
  if (!best) return complain({ ...at, place: `${at.place}.name` }, 'missing-name', 'a chart needs a name: given, family or text');
  const whole = [best.given, best.family].filter(Boolean).join(' ') || (best.text as string);
  return { name: tidy(whole, LONGEST_NAME), given: best.given, family: best.family };
}

/** What a chart is filed under: the medical record number if there is one, else the first number that a clinic gave, else the resource id. */
function identityOf(at: Spot): Identity | undefined {
  const numbers = objects(at, 'identifier').flatMap((identifier) => {
    const system = exact(identifier, 'system');
    const value = exact(identifier, 'value');
    const kind = conceptOf(identifier, 'type').code?.code;
    return system &&
      value &&
      system.length <= LONGEST_NUMBER &&
      value.length <= LONGEST_NUMBER &&
      !NOT_FOR_FILING.includes(kind ?? '') &&
      !system.endsWith('us-ssn')
      ? [{ system, value, kind }]
      : [];
  });
  const best = numbers.find((found) => found.kind === 'MR') ?? numbers[0];
  if (best) return { system: best.system, value: best.value };
  const id = exact(at, 'id');
  if (id && id.length <= LONGEST_NUMBER) return { system: ID_ALONE, value: id };
  return complain(
    { ...at, place: `${at.place}.identifier` },
    'no-identity',
    'a chart needs an identifier (system and value) or an id, so that the next import finds it again',
  );
}

function languageOf(at: Spot): string | undefined {
  const spoken = objects(at, 'communication').map((entry) => ({
    preferred: truth(entry, 'preferred') ?? false,
    code: concept(object(entry, 'language')).code?.code,
  }));
  const best = spoken.find((entry) => entry.preferred) ?? spoken[0];
  const tag = (best?.code ?? '').toLowerCase().split('-')[0] ?? '';
  return /^[a-z]{2,3}$/.test(tag) ? tag : undefined;
}

function telecom(at: Spot, systems: readonly string[]): string | undefined {
  for (const contact of objects(at, 'telecom')) {
    if (text(contact, 'use') === 'old') continue;
    const value = text(contact, 'value', 200);
    if (value && systems.includes(text(contact, 'system') ?? '')) return value;
  }
  return undefined;
}

/**
 * Whether a reference points at the bundle's patient: its full URL, its id as a relative reference or as a `urn:uuid:`, the same id on a
 * server the bundle does not name, or one of its identifiers.
 */
export function pointsAt(reference: Spot, patient: PatientAddress): boolean {
  const said = exact(reference, 'reference')?.replace(/\/_history\/[^/]+$/, '');
  if (said === undefined) {
    const number = object(reference, 'identifier');
    return (
      number !== undefined &&
      patient.identifiers.some((own) => own.system === exact(number, 'system') && own.value === exact(number, 'value'))
    );
  }
  if (said === patient.fullUrl) return true;
  if (patient.id === undefined) return false;
  if (said === `Patient/${patient.id}` || said === `urn:uuid:${patient.id}`) return true;
  return /^https?:/.test(said) && !/^https?:/.test(patient.fullUrl ?? '') && said.endsWith(`/Patient/${patient.id}`);
}

export type PatientAddress = {
  readonly id: string | undefined;
  readonly fullUrl: string | undefined;
  readonly identifiers: readonly { readonly system: string | undefined; readonly value: string | undefined }[];
};

export function addressOf(at: Spot, fullUrl: string | undefined): PatientAddress {
  return {
    id: exact(at, 'id'),
    fullUrl,
    identifiers: objects(at, 'identifier')
      .map((own) => ({ system: exact(own, 'system'), value: exact(own, 'value') }))
      .filter((own) => own.system && own.value),
  };
}
