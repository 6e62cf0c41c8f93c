import { createHash } from 'node:crypto';
import { canonical, refuse } from '@cairn/kernel';
import { decide, importInput, originalInput, type ClinicalRecord } from '@cairn/records';
import type * as z from 'zod/mini';
import { chartStanding } from '../charts/store.ts';
import { chartQuery, command, router } from '../trpc.ts';
import { keepOriginals, knownForImport, originalOf } from './store.ts';

export const recordsRouter = router({
  import: command('records.import', importInput, async ({ unit, input }) => {
    if (!(await chartStanding(unit.tx, input.chart, undefined))) return refuse('no-such-chart');
    const originals = new Map<string, string>();
    const records: ClinicalRecord[] = [];
    for (const { record, original } of input.resources) {
      if (!isCanonical(original, record.source.resourceType)) return refuse('original-not-canonical');
      const hash = createHash('sha256').update(original).digest('hex');
      originals.set(hash, original);
      records.push({ ...whole(record), hash });
    }
    const decision = decide(await knownForImport(unit.tx, input.chart), { type: 'import', batch: unit.context.newId(), records });
    if (decision.ok && decision.facts.length > 0) await keepOriginals(unit.tx, input.chart, originals);
    return decision;
  }),
  /** The resource as it came, for the patient and their team. */
  original: chartQuery('shared', originalInput, async ({ db, input }) => (await originalOf(db, input.chart, input.recordId)) ?? null),
});

/** A fact's members are all there, if only as undefined; what came by wire leaves them out. */
function whole(record: z.output<typeof importInput>['resources'][number]['record']): Omit<ClinicalRecord, 'hash'> {
  const { code, when, end, status, value, dosage, parts, ...rest } = record;
  return {
    ...rest,
    code,
    when,
    end,
    status,
    value: value && valueOf(value),
    parts: parts.map((part) => ({ code: part.code, text: part.text, value: part.value && valueOf(part.value) })),
    dosage: dosage && {
      text: dosage.text,
      amount: dosage.amount,
      unit: dosage.unit,
      times: dosage.times,
      every: dosage.every,
      everyUnit: dosage.everyUnit,
      asNeeded: dosage.asNeeded,
    },
  };
}

type WireValue = NonNullable<z.output<typeof importInput>['resources'][number]['record']['value']>;

function valueOf(value: WireValue): ClinicalRecord['value'] {
  return value.kind === 'text' ? value : { kind: 'number', number: value.number, unit: value.unit, comparator: value.comparator };
}

/** One form for one content: otherwise the order of keys would look like news. */
function isCanonical(original: string, resourceType: string): boolean {
  try {
    const json: unknown = JSON.parse(original);
    return (
      canonical(json) === original &&
      typeof json === 'object' &&
      json !== null &&
      'resourceType' in json &&
      json.resourceType === resourceType
    );
  } catch {
    return false;
  }
}
