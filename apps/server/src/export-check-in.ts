import { createHash } from 'node:crypto';
import type { CheckIn } from '@cairn/check-ins';
import { collectionOf, questionnaireOf, questionnaireResponseOf, scoreObservationOf, type ScoreShape } from '@cairn/fhir';
import { attestedInstrument, type Instrument } from '@cairn/instruments';
import { instrumentOf, slotOf } from '@cairn/instruments/all';
import type { ChartId } from '@cairn/kernel';
import { id } from '@cairn/kernel/wire';
import * as z from 'zod/mini';
import { readChart } from './charts/store.ts';
import { checkInById } from './check-ins/store.ts';
import type { Tx } from './db/open.ts';
import { attestationsNow } from './instruments/store.ts';
import { chartQuery } from './trpc.ts';

type Json = { readonly [key: string]: unknown };

export type Exported =
  | {
      readonly status: 'exported';
      readonly bundle: Json;
      /** Scores that cannot go out, with the reason: none is passed over in silence. */
      readonly left: readonly { readonly instrument: string; readonly why: string }[];
    }
  | { readonly status: 'not-finished' }
  | { readonly status: 'no-instrument' }
  | { readonly status: 'unknown-check-in' };

/** The questionnaires of a finished check-in and their scores, as FHIR, for the care team. */
export const exportCheckIn = chartQuery('team', z.object({ chart: id, checkInId: id }), ({ db, input }) =>
  exported(db, input.chart, input.checkInId),
);

async function exported(tx: Tx, chart: ChartId, checkInId: string): Promise<Exported> {
  const run = await checkInById(tx, chart, checkInId);
  if (!run) return { status: 'unknown-check-in' };
  if (!run.finished) return { status: 'not-finished' };
  const scores = scoresOf(run);
  if (scores.length === 0) return { status: 'no-instrument' };
  const patient = await patientOf(tx, chart);
  const at = iso(run.finished.at);
  const found: { readonly fullUrl: string; readonly resource: Json }[] = [patient];
  const left: { readonly instrument: string; readonly why: string }[] = [];
  for (const { node, score } of scores) {
    if (!isWhole(score)) {
      left.push({ instrument: instrumentNamed(score), why: 'it was scored before answers were kept with the score' });
      continue;
    }
    const instrument = await instrumentFor(tx, score, run.finished.at);
    if (!instrument) left.push({ instrument: score.instrument, why: `version ${score.version} is not here any more` });
    else found.push(...resourcesOf({ run, node, score, instrument, subject: patient.fullUrl, at }));
  }
  return { status: 'exported', bundle: collectionOf(uuid(chart, run.id), at, found), left };
}

/** What its nodes scored, else the one score of an older kind of flow. */
function scoresOf({ scores, finished }: CheckIn): readonly { readonly node: string; readonly score: unknown }[] {
  const kept = Object.entries(scores).map(([node, score]) => ({ node, score: score as unknown }));
  if (kept.length > 0) return kept;
  return finished?.score === undefined ? [] : [{ node: 'score', score: finished.score }];
}

/** A score with everything that was asked; the oldest ones kept totals alone. */
function isWhole(score: unknown): score is ScoreShape {
  if (typeof score !== 'object' || score === null) return false;
  const { items, missing, notAsked, language, version, subscales, flags } = score as Partial<ScoreShape>;
  const lists = [missing, notAsked, subscales, flags].every(Array.isArray);
  return lists && typeof items === 'object' && items !== null && typeof version === 'string' && (language === 'en' || language === 'es');
}

function instrumentNamed(score: unknown): string {
  return typeof score === 'object' && score !== null && 'instrument' in score ? String(score.instrument) : 'unknown';
}

/** The wording it was asked in: what ships, or the copy that was in force then. */
async function instrumentFor(tx: Tx, { instrument: key, version }: ScoreShape, at: number): Promise<Instrument | undefined> {
  const shipped = instrumentOf(key);
  if (shipped) return shipped.version === version ? shipped : undefined;
  const slot = slotOf(key);
  const { attested } = await attestationsNow(tx);
  const then = attested.findLast((one) => one.key === key && one.version === version && one.at <= at);
  return slot && then && attestedInstrument(slot, then);
}

async function patientOf(tx: Tx, chart: ChartId): Promise<{ readonly fullUrl: string; readonly resource: Json }> {
  const { profile } = await readChart(tx, chart);
  const name = uuid(chart, 'patient');
  const birth = profile?.birthDate === undefined ? {} : { birthDate: profile.birthDate };
  const resource = {
    resourceType: 'Patient',
    id: name,
    identifier: [{ system: 'urn:cairn:chart', value: chart }],
    name: [{ text: profile?.name ?? chart }],
    ...birth,
  };
  return { fullUrl: `urn:uuid:${name}`, resource };
}

type Asked = {
  readonly run: CheckIn;
  readonly node: string;
  readonly score: ScoreShape;
  readonly instrument: Instrument;
  readonly subject: string;
  readonly at: string;
};

function resourcesOf({ run, node, score, instrument, subject, at }: Asked): { readonly fullUrl: string; readonly resource: Json }[] {
  const named = (...parts: readonly string[]) => uuid(run.id, node, ...parts);
  const entry = (name: string, resource: Json) => ({ fullUrl: `urn:uuid:${name}`, resource: { ...resource, id: name } });
  const responseId = named('response');
  const amended = run.finished?.at !== run.firstFinishedAt;
  const author = instrument.mode === 'clinician' ? undefined : subject;
  const response = questionnaireResponseOf(score, instrument, {
    id: responseId,
    subject,
    author,
    authored: at,
    status: amended ? 'amended' : 'completed',
  });
  const observations = instrument.scales.map((scale) => {
    const frame = { id: named('scale', scale.key), subject, derivedFrom: `urn:uuid:${responseId}`, effective: at, performer: author };
    return entry(frame.id, scoreObservationOf(score, instrument, scale, frame));
  });
  return [entry(named('form'), questionnaireOf(instrument)), entry(responseId, response), ...observations];
}

function iso(at: number): string {
  return new Date(at).toISOString();
}

/** The same thing has the same name in every export: made of what it is. */
function uuid(...parts: readonly string[]): string {
  const hash = createHash('sha256').update(JSON.stringify(parts)).digest('hex');
  return `${hash.slice(0, 8)}-${hash.slice(8, 12)}-8${hash.slice(13, 16)}-8${hash.slice(17, 20)}-${hash.slice(20, 32)}`;
}
