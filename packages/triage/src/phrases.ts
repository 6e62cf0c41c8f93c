import type { MeasureValue } from './measures.ts';

/** One thing that was told, counted over the days or times that a rule looked at. */
export type Part = { readonly measure: string; readonly value: MeasureValue | null; readonly times: number };

type Say = (value: MeasureValue, times: number) => string | undefined;

/** The words for a value of a fixed set; of a list, those that have words. */
function oneOf(words: Readonly<Record<string, string>>): Say {
  return (value) => {
    const said = (Array.isArray(value) ? value : [String(value)]).map((one: string) => words[one]).filter((word) => word !== undefined);
    return said.length > 0 ? said.join(', ') : undefined;
  };
}

function score(name: string): Say {
  return (value) => `${name} ${String(value)}`;
}

function onDays(words: string): Say {
  return (_, times) => (times > 1 ? `${words}, ${times} days in a row` : words);
}

const events: Readonly<Record<string, string>> = {
  overdose: 'Overdose',
  'naloxone-used': 'Naloxone was used',
  release: 'Released from jail or prison',
  discharge: 'Discharged from treatment',
  detox: 'Left detox',
  hospital: 'Left the hospital',
  pregnancy: 'Pregnant',
  'unexpected-test': 'Unexpected test',
  'missed-doses': 'Missed doses',
  'late-injection': 'Injection is late',
  'treatment-begun': 'Began a medicine',
  'naloxone-given': 'Got naloxone',
  'crisis-plan-made': 'Safety plan made',
  'emergency-contact-set': 'Emergency contact set',
  'housing-loss': 'Lost their housing',
  violence: 'Violence',
  'child-safety': 'A child may not be safe',
  arrest: 'Arrested',
  'no-show': 'Missed a visit',
  unreachable: 'Cannot be reached',
  'alliance-low': 'Low rating of the work together',
  complaint: 'Complaint',
};

const dose: Readonly<Record<string, Say>> = {
  missed: onDays('Missed dose'),
  'ran-out': onDays('Medicine ran out'),
  lost: onDays('Medicine was lost'),
  vomited: onDays('Threw the dose up'),
};

/** English for staff, one clause each; a measure without words is left to the list of evidence. */
const phrases: Readonly<Record<string, Say>> = {
  'asks.words': (value) => (Array.isArray(value) ? value.join('. ') : undefined),
  event: (value, times) => (times > 1 ? `${events[String(value)] ?? 'Something happened'}, ${times} times` : events[String(value)]),
  'event.now': (value) => (value === true ? 'Going on now' : undefined),
  'event.count': (value) => `${String(value)} days`,
  'said.danger': (value) =>
    (Array.isArray(value) ? value : []).map((topic: string) => `Wrote words that may mean ${topics[topic] ?? 'danger'}`).join(', '),
  'heard.concern': oneOf({
    now: 'Someone close to them shared an urgent concern',
    concern: 'Someone close to them shared a concern',
    call: 'Someone close to them asks for a call',
  }),
  'band.asq': oneOf({
    acute: 'ASQ: thoughts of suicide right now',
    'acute-positive': 'ASQ: thoughts of suicide right now',
    'non-acute': 'ASQ positive',
    'non-acute-positive': 'ASQ positive',
    'not-screened': 'ASQ not screened',
    refused: 'ASQ not screened',
    incomplete: 'ASQ not screened',
  }),
  'band.c-ssrs': oneOf({
    high: 'C-SSRS high',
    moderate: 'C-SSRS moderate',
    low: 'C-SSRS low',
    'not-screened': 'C-SSRS not screened',
    refused: 'C-SSRS not screened',
    incomplete: 'C-SSRS not screened',
  }),
  'flags.asq': oneOf({ 'item-5-unanswered': 'Did not answer whether it is right now' }),
  'flags.phq-9': oneOf({ 'item-9-skipped': 'Left out “better off dead or hurting self”' }),
  'use.overdose': oneOf({ now: 'Overdose now', lately: 'Overdose lately' }),
  'use.naloxone-given': () => 'Naloxone was given',
  'use.substances': (value) => (Array.isArray(value) ? `Used ${value.map((one: string) => drugs[one] ?? one).join(' and ')}` : undefined),
  'use.alone': (value) => (value === true ? 'Alone' : undefined),
  dose: (value, times) => dose[String(value)]?.(value, times),
  'dose.days-missed': (value) => `${String(value)} days without a dose`,
  'withdrawal.scale': (value) => `Withdrawal ${String(value)} of 10`,
  withdrawal: oneOf({ 2: 'A lot of withdrawal', 3: 'Very bad withdrawal' }),
  'withdrawal.signs': (value, times) =>
    Array.isArray(value) && value.includes('vomiting') ? onDays('Throwing up')(value, times) : undefined,
  'side-effects': oneOf({
    drowsy: 'Drowsy',
    'hard-to-wake': 'Hard to wake',
    'slow-breathing': 'Slow breathing',
    fainting: 'Fainting',
  }),
  naloxone: oneOf({ no: 'No naloxone at hand', 'not-sure': 'Not sure about naloxone', expired: 'Naloxone has expired' }),
  pregnant: oneOf({ yes: 'Pregnant', maybe: 'May be pregnant' }),
  sleep: (value, times) => (times > 1 ? `Slept ${String(value)} hours, short for ${times} nights` : `Slept ${String(value)} hours`),
  housing: oneOf({ lost: 'Lost their housing' }),
  violence: oneOf({ now: 'Violence now', afraid: 'Afraid of someone' }),
  'child-safety': () => 'A child may not be safe',
  'support.contacts': () => 'No support contact this week',
  'came-from': oneOf({ jail: 'Came from jail', hospital: 'Came from the hospital', detox: 'Came from detox' }),
  coming: oneOf({ release: 'A release is coming', discharge: 'A discharge is coming' }),
  'score.phq-9': (value, times) => (times > 1 ? `PHQ-9 up to ${String(value)}` : `PHQ-9 ${String(value)}`),
  'phq9.total': (value, times) => (times > 1 ? `PHQ-9 up to ${String(value)}` : `PHQ-9 ${String(value)}`),
  'score.gad-7': score('GAD-7'),
  'band.pc-ptsd-5': () => 'PC-PTSD-5 positive',
  'score.cows': score('COWS'),
  'flags.cows': oneOf({ vomiting: 'COWS: throwing up', 'pregnant-withdrawal': 'COWS: withdrawal in pregnancy' }),
  'score.sows-16': score('SOWS'),
  'score.bam.risk': score('BAM risk'),
  'score.bam-iop.risk': score('BAM risk'),
  'score.bam.protective': score('BAM protective'),
  'score.bam-iop.protective': score('BAM protective'),
  'flags.bam': () => 'BAM: opioid or sedative use',
  'flags.bam-r': () => 'BAM: opioid or sedative use',
  'flags.bam-iop': () => 'BAM: opioid or sedative use',
  'score.barc-10': (value) => `BARC-10 down to ${String(value)}`,
  'band.srs': () => 'Low rating of the session',
  'band.wai-sr': () => 'Low rating of the work together',
  'file.review-was-due': (value) => `Plan review was due ${String(value)}`,
  'file.missing': (value) =>
    Array.isArray(value) ? `Not on file: ${value.map((one: string) => files[one] ?? one).join(', ')}` : undefined,
};

const topics: Readonly<Record<string, string>> = {
  'self-harm': 'self-harm',
  overdose: 'an overdose',
  violence: 'violence',
  psychosis: 'psychosis or mania',
};
const drugs: Readonly<Record<string, string>> = {
  opioid: 'opioids',
  benzodiazepine: 'benzodiazepines',
  gabapentinoid: 'gabapentin or pregabalin',
  stimulant: 'stimulants',
  other: 'something else',
};
const files: Readonly<Record<string, string>> = {
  'crisis-plan': 'crisis plan',
  'emergency-contact': 'emergency contact',
  naloxone: 'naloxone',
};

export function phrase({ measure, value, times }: Part): string | undefined {
  return value === null ? undefined : phrases[measure]?.(value, times);
}

export function hasPhrase(measure: string): boolean {
  return Object.hasOwn(phrases, measure);
}
