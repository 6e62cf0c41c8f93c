/*
 * The structure of FHIR R4 (4.0.1) for the resources that go out, strictly: an element that R4 does not have is a mistake. Written
 * from the published element tables; cardinality `1` is required, `?` optional, `*` a list of at least one.
 */

type Check = (value: unknown, place: string) => readonly string[];
type Elements = Readonly<Record<string, readonly [cardinality: '1' | '?' | '*', check: Check]>>;

const one = (cardinality: '1' | '?' | '*', check: Check) => [cardinality, check] as const;
const matching =
  (pattern: RegExp, what: string): Check =>
  (value, place) =>
    typeof value === 'string' && pattern.test(value) ? [] : [`${place}: ${what} is expected`];
const string = matching(/\S/, 'text');
const code = matching(/^[^\s]+(\s[^\s]+)*$/, 'a code');
const uri = matching(/^\S+$/, 'a uri');
const id = matching(/^[A-Za-z0-9\-.]{1,64}$/, 'an id');
const dateTime = matching(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})$/, 'an instant with a zone');
const boolean: Check = (value, place) => (typeof value === 'boolean' ? [] : [`${place}: true or false is expected`]);
const decimal: Check = (value, place) => (typeof value === 'number' && Number.isFinite(value) ? [] : [`${place}: a number is expected`]);
const integer: Check = (value, place) => (Number.isInteger(value) ? [] : [`${place}: a whole number is expected`]);
const oneOf =
  (...allowed: readonly string[]): Check =>
  (value, place) =>
    allowed.includes(String(value)) ? [] : [`${place}: ${String(value)} is not one of ${allowed.join(', ')}`];

export function element(elements: Elements, rules: (value: Record<string, unknown>, place: string) => readonly string[] = () => []): Check {
  return (value, place) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return [`${place}: an object is expected`];
    const json = value as Record<string, unknown>;
    const unknown = Object.keys(json).filter((key) => !Object.hasOwn(elements, key));
    if (Object.keys(json).length === 0) return [`${place}: an element is never empty`];
    return [
      ...unknown.map((key) => `${place}.${key}: R4 has no such element`),
      ...Object.entries(elements).flatMap(([key, [cardinality, check]]) => inside(json[key], cardinality, check, `${place}.${key}`)),
      ...rules(json, place),
    ];
  };
}

function inside(value: unknown, cardinality: '1' | '?' | '*', check: Check, place: string): readonly string[] {
  if (value === undefined) return cardinality === '1' ? [`${place}: it is required`] : [];
  if (cardinality !== '*') return check(value, place);
  if (!Array.isArray(value) || value.length === 0) return [`${place}: a list of at least one is expected`];
  return value.flatMap((item, index) => check(item, `${place}[${index}]`));
}

const later =
  (check: () => Check): Check =>
  (value, place) =>
    check()(value, place);
const many = <T>(values: readonly (T | undefined)[]): number => values.filter((value) => value !== undefined).length;

const extension = element(
  {
    url: one('1', uri),
    extension: one(
      '*',
      later(() => extension),
    ),
    valueCode: one('?', code),
    valueString: one('?', string),
    valueDecimal: one('?', decimal),
    valueInteger: one('?', integer),
    valueCoding: one(
      '?',
      later(() => coding),
    ),
    valueCodeableConcept: one(
      '?',
      later(() => concept),
    ),
    valueExpression: one(
      '?',
      later(() => expression),
    ),
  },
  // ext-1: either extensions or a value, not both.
  (json, place) => {
    const values = many(Object.entries(json).map(([key, value]) => (key.startsWith('value') ? value : undefined)));
    return values + Number(json['extension'] !== undefined) === 1 ? [] : [`${place}: one value or extensions`];
  },
);
const expression = element({ language: one('1', code), expression: one('?', string), name: one('?', id), description: one('?', string) });
const primitive = element({ extension: one('*', extension) });
const coding = element({
  system: one('?', uri),
  version: one('?', string),
  code: one('?', code),
  display: one('?', string),
  _display: one('?', primitive),
  extension: one('*', extension),
});
const concept = element({ coding: one('*', coding), text: one('?', string) });
const reference = element({ reference: one('1', uri), display: one('?', string) });
const quantity = element({ value: one('1', decimal), unit: one('?', string), system: one('?', uri), code: one('?', code) });
const annotation = element({ text: one('1', string) });
const resource = { id: one('?', id), language: one('?', code), meta: one('?', element({ profile: one('*', uri) })) } as const;

const option = element({ valueCoding: one('1', coding), extension: one('*', extension), initialSelected: one('?', boolean) });
const enableWhen = element(
  {
    question: one('1', string),
    operator: one('1', oneOf('exists', '=', '!=', '>', '<', '>=', '<=')),
    answerBoolean: one('?', boolean),
    answerInteger: one('?', integer),
    answerCoding: one('?', coding),
  },
  (json, place) => [
    ...(many(['answerBoolean', 'answerInteger', 'answerCoding'].map((key) => json[key])) === 1 ? [] : [`${place}: one answer`]),
    // que-7: exists is asked with a boolean.
    ...(json['operator'] === 'exists' && typeof json['answerBoolean'] !== 'boolean' ? [`${place}: exists needs a boolean`] : []),
  ],
);
const questionnaireItem: Check = element(
  {
    linkId: one('1', string),
    definition: one('?', uri),
    code: one('*', coding),
    prefix: one('?', string),
    text: one('?', string),
    _text: one('?', primitive),
    type: one(
      '1',
      oneOf(
        'group',
        'display',
        'boolean',
        'decimal',
        'integer',
        'date',
        'dateTime',
        'time',
        'string',
        'text',
        'url',
        'choice',
        'open-choice',
      ),
    ),
    enableWhen: one('*', enableWhen),
    enableBehavior: one('?', oneOf('all', 'any')),
    required: one('?', boolean),
    repeats: one('?', boolean),
    readOnly: one('?', boolean),
    answerOption: one('*', option),
    extension: one('*', extension),
    item: one(
      '*',
      later(() => questionnaireItem),
    ),
  },
  (json, place) => [
    ...(json['type'] === 'display' && (json['item'] || json['code'] || json['required'] !== undefined)
      ? [`${place}: que-1, que-3, que-6`]
      : []),
    ...(json['answerOption'] && json['type'] !== 'choice' ? [`${place}: que-5`] : []),
    ...(Array.isArray(json['enableWhen']) && json['enableWhen'].length > 1 && !json['enableBehavior'] ? [`${place}: que-12`] : []),
  ],
);

export const questionnaire = element(
  {
    ...resource,
    resourceType: one('1', oneOf('Questionnaire')),
    url: one('?', uri),
    version: one('?', string),
    name: one('?', matching(/^[A-Z]([A-Za-z0-9_]){0,254}$/, 'a name for programs')),
    title: one('?', string),
    _title: one('?', primitive),
    status: one('1', oneOf('draft', 'active', 'retired', 'unknown')),
    subjectType: one('*', oneOf('Patient')),
    copyright: one('?', string),
    code: one('*', coding),
    item: one('*', questionnaireItem),
  },
  // que-2: link ids are unique in the whole form.
  (json, place) => {
    const ids = linkIds(json);
    return new Set(ids).size === ids.length ? [] : [`${place}: que-2`];
  },
);

function linkIds(json: Record<string, unknown>): readonly unknown[] {
  const items = (Array.isArray(json['item']) ? json['item'] : []) as readonly Record<string, unknown>[];
  return items.flatMap((item) => [item['linkId'], ...linkIds(item)]);
}

const answer = element(
  { valueBoolean: one('?', boolean), valueInteger: one('?', integer), valueString: one('?', string), valueCoding: one('?', coding) },
  (json, place) => (many(Object.values(json)) === 1 ? [] : [`${place}: one value`]),
);

export const response = element({
  ...resource,
  resourceType: one('1', oneOf('QuestionnaireResponse')),
  questionnaire: one('?', uri),
  status: one('1', oneOf('in-progress', 'completed', 'amended', 'entered-in-error', 'stopped')),
  subject: one('?', reference),
  authored: one('?', dateTime),
  author: one('?', reference),
  item: one('*', element({ linkId: one('1', string), text: one('?', string), answer: one('*', answer), extension: one('*', extension) })),
});

export const observation = element(
  {
    ...resource,
    resourceType: one('1', oneOf('Observation')),
    status: one('1', oneOf('registered', 'preliminary', 'final', 'amended', 'corrected', 'cancelled', 'entered-in-error', 'unknown')),
    category: one('*', concept),
    code: one('1', concept),
    subject: one('?', reference),
    effectiveDateTime: one('?', dateTime),
    performer: one('*', reference),
    valueQuantity: one('?', quantity),
    valueCodeableConcept: one('?', concept),
    dataAbsentReason: one('?', concept),
    interpretation: one('*', concept),
    note: one('*', annotation),
    derivedFrom: one('*', reference),
  },
  // obs-6: a reason for no value only where there is none; here always one of them.
  (json, place) =>
    many([json['valueQuantity'], json['valueCodeableConcept'], json['dataAbsentReason']]) === 1
      ? []
      : [`${place}: a value or the reason why there is none`],
);
