import { exact, isObject, list, member, object, objects, spot, type Problem, type Spot } from '../read.ts';
import { answerCoding, canonicalOf, said } from './coding.ts';
import { extension, urls } from './extensions.ts';
import type { AnswerShape, InstrumentShape, ItemShape, ScoreShape } from './shape.ts';

type Json = { readonly [key: string]: unknown };

export type ResponseFrame = {
  /** FHIR id: letters, digits, `-` and `.`, at most 64. */
  readonly id: string;
  /** A reference such as `urn:uuid:…` or `Patient/…`. */
  readonly subject: string;
  /** Who answered; the same reference as `subject` for a self-report. */
  readonly author: string | undefined;
  /** When it was finished: an ISO instant with zone. */
  readonly authored: string;
  readonly status: 'completed' | 'amended';
};

/**
 * What was asked and what was said. An item that was not asked is not there; one that was asked and not answered is there
 * without an answer, with the reason (clinical.md A3).
 */
export function questionnaireResponseOf(score: ScoreShape, instrument: InstrumentShape, frame: ResponseFrame): Json {
  const { url, version } = canonicalOf(instrument);
  const asked = instrument.items.filter(({ linkId }) => !score.notAsked.includes(linkId));
  return {
    resourceType: 'QuestionnaireResponse',
    id: frame.id,
    language: score.language,
    questionnaire: `${url}|${version}`,
    status: frame.status,
    subject: { reference: frame.subject },
    authored: frame.authored,
    ...(frame.author === undefined ? {} : { author: { reference: frame.author } }),
    item: asked.map((item) => itemOf(instrument, item, score)),
  };
}

function itemOf(instrument: InstrumentShape, item: ItemShape, { items, language }: ScoreShape): Json {
  const { linkId } = item;
  const answer = Object.hasOwn(items, linkId) ? items[linkId] : undefined;
  const text = said(item.text, language);
  if (answer === null || answer === undefined) return { linkId, text, extension: [{ url: urls.absent[0], valueCode: 'asked-declined' }] };
  return { linkId, text, answer: [valueOf(instrument, item, answer, language)] };
}

function valueOf({ key }: InstrumentShape, item: ItemShape, answer: AnswerShape, language: 'en' | 'es'): Json {
  if (item.type === 'yes-no') return { valueBoolean: answer === true };
  if (item.type === 'text') return { valueString: String(answer) };
  if (item.type !== 'choice') return { valueInteger: Number(answer) };
  const option = item.options.find(({ value }) => value === answer);
  if (!option) return { valueInteger: Number(answer) };
  return {
    valueCoding: { ...answerCoding(key, item.linkId, option, language), extension: [{ url: urls.ordinal[0], valueDecimal: option.value }] },
  };
}

export type ReadResponse =
  | {
      readonly ok: true;
      readonly items: Readonly<Record<string, AnswerShape | null>>;
      readonly missing: readonly string[];
      readonly notAsked: readonly string[];
    }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** A QuestionnaireResponse to this instrument, read back. An answer that is no option of its item is refused, never guessed. */
export function readResponse(json: unknown, instrument: InstrumentShape): ReadResponse {
  const root = spot(json, 'QuestionnaireResponse');
  const { url, version } = canonicalOf(instrument);
  if (!isObject(json) || json['resourceType'] !== 'QuestionnaireResponse' || json['questionnaire'] !== `${url}|${version}`)
    return {
      ok: false,
      problems: [{ place: root.place, reason: 'wrong-type', detail: 'a response to this version of this instrument is expected' }],
    };
  const found = new Map<string, AnswerShape | null>();
  for (const at of objects(root, 'item')) {
    const linkId = exact(at, 'linkId') ?? '';
    const item = instrument.items.find((one) => one.linkId === linkId);
    if (!item || found.has(linkId))
      root.problems.push({
        place: at.place,
        reason: item ? 'duplicate-id' : 'bad-code',
        detail: 'one answer to a question of this instrument is expected',
      });
    else found.set(linkId, answerIn(at, item, instrument));
  }
  if (root.problems.length > 0) return { ok: false, problems: root.problems };
  const notAsked = instrument.items.map(({ linkId }) => linkId).filter((linkId) => !found.has(linkId));
  const missing = [...found]
    .filter(([linkId, answer]) => answer === null && typeOf(instrument, linkId) !== 'text')
    .map(([linkId]) => linkId);
  const items = Object.fromEntries(instrument.items.map(({ linkId }) => [linkId, found.get(linkId) ?? null]));
  return { ok: true, items, missing, notAsked };
}

function typeOf(instrument: InstrumentShape, linkId: string): string | undefined {
  return instrument.items.find((one) => one.linkId === linkId)?.type;
}

function answerIn(at: Spot, item: ItemShape, { key }: InstrumentShape): AnswerShape | null {
  const [answer, another] = list(at, 'answer');
  const wrong = (detail: string): null => {
    at.problems.push({ place: at.place, reason: 'bad-code', detail });
    return null;
  };
  if (!answer) return extension(at, urls.absent) ? null : wrong('an answer, or the reason why there is none, is expected');
  if (another) return wrong('one answer is expected');
  const plain = (['valueBoolean', 'valueInteger', 'valueString'] as const)
    .map((name) => member(answer, name)?.value)
    .find((one) => one !== undefined);
  const coding = object(answer, 'valueCoding');
  const chosen = item.options.find((option) => {
    const known = answerCoding(key, item.linkId, option, 'en');
    return coding && exact(coding, 'code') === known.code && exact(coding, 'system') === known.system;
  });
  if (item.type === 'choice') return chosen ? chosen.value : wrong('the answer is no option of this question');
  const kind = item.type === 'yes-no' ? 'boolean' : item.type === 'text' ? 'string' : 'number';
  return typeof plain === kind ? (plain as AnswerShape) : wrong(`a ${kind} is expected`);
}
