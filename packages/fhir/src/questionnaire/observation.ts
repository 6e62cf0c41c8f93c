import { scoreCoding, systems } from './coding.ts';
import { UCUM } from './extensions.ts';
import type { ScaleShape, ScoreShape, ScoringShape } from './shape.ts';

type Json = { readonly [key: string]: unknown };

export type ObservationFrame = {
  readonly id: string;
  readonly subject: string;
  /** The QuestionnaireResponse that it was computed from. */
  readonly derivedFrom: string;
  /** When it was true: an ISO instant with zone. */
  readonly effective: string;
  readonly performer: string | undefined;
};

/** One score of a filled form: a number, or a band where the instrument gives no number, or the reason why there is neither. */
export function scoreObservationOf(score: ScoreShape, instrument: ScoringShape, scale: ScaleShape, frame: ObservationFrame): Json {
  const found = scale.key === 'total' ? { total: score.total, band: score.band } : score.subscales.find(({ key }) => key === scale.key);
  const band = found?.band;
  return {
    resourceType: 'Observation',
    id: frame.id,
    status: 'final',
    category: [{ coding: [{ system: systems.category, code: 'survey', display: 'Survey' }] }],
    code: { coding: [scoreCoding(instrument.key, scale)], text: `${instrument.key}: ${scale.title}` },
    subject: { reference: frame.subject },
    effectiveDateTime: frame.effective,
    ...(frame.performer === undefined ? {} : { performer: [{ reference: frame.performer }] }),
    ...valueOf(instrument.key, scale, found?.total, band),
    ...(band !== undefined && found?.total !== undefined ? { interpretation: [bandConcept(instrument.key, band)] } : {}),
    derivedFrom: [{ reference: frame.derivedFrom }],
    ...(noteOf(score).length > 0 ? { note: noteOf(score).map((text) => ({ text })) } : {}),
  };
}

function valueOf(key: string, scale: ScaleShape, total: number | undefined, band: string | undefined): Json {
  if (total !== undefined) return { valueQuantity: { value: total, unit: '{score}', system: UCUM, code: '{score}' } };
  if (scale.method.kind === 'rules' && band !== undefined) return { valueCodeableConcept: bandConcept(key, band) };
  return {
    dataAbsentReason: {
      coding: [{ system: systems.absent, code: 'not-performed', display: 'Not Performed' }],
      text: 'Not scored: not every question that counts has an answer.',
    },
  };
}

function bandConcept(key: string, band: string): Json {
  return { coding: [{ system: systems.bands(key), code: band }], text: band };
}

function noteOf(score: ScoreShape): readonly string[] {
  return [
    ...(score.prorated ? ['Prorated: some questions had no answer.'] : []),
    ...(score.missing.length > 0 ? [`Asked and not answered: ${score.missing.join(', ')}.`] : []),
    ...(score.flags.length > 0 ? [`Flags: ${score.flags.join(', ')}.`] : []),
  ];
}
