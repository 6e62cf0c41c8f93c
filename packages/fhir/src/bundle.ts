import { canonical } from '@cairn/kernel';
import { MAX_DEPTH, MAX_ENTRIES, MAX_RESOURCE, unsound } from './limits.ts';
import { mapping, type MappedRecord, type Mapping, type PatientDetails } from './mapped.ts';
import { mappers, nameOf, subjects, type Named } from './mappers.ts';
import { addressOf, pointsAt, readPatient, type PatientAddress } from './patient.ts';
import { complain, exact, isObject, list, member, object, spot, text, type Problem, type Spot } from './read.ts';
import { resourceTypes } from './resource-types.ts';
import { parseTime } from './time.ts';

export type ReadOptions = {
  /** Today, `YYYY-MM-DD`: nobody is born later. */
  readonly today: string;
  /** Digest of a text, hex; the caller's, because a pure package has none. */
  readonly digest: (text: string) => string;
};

export type Parsed = {
  readonly patient: PatientDetails;
  /** Oldest first; undated ones first of all. Unmapped resources are here too, with type `other`. */
  readonly records: readonly MappedRecord[];
  readonly mapped: Counts;
  readonly unmapped: Counts;
  readonly refused: readonly Problem[];
  /** Resources that stand in the bundle again, unchanged. */
  readonly repeated: number;
};

/** Number by FHIR resource type, in alphabetical order. */
export type Counts = readonly { readonly resourceType: string; readonly count: number }[];

/** Either the whole bundle, with what had to be left out of it, or why none of it can be taken. */
export type ParsedBundle = { readonly ok: true; readonly bundle: Parsed } | { readonly ok: false; readonly problems: readonly Problem[] };

/** FHIR requires the type; exporters that leave it out mean a collection. */
const BUNDLE_TYPES = ['transaction', 'batch', 'collection', 'searchset', 'document'];

type Item = { readonly resource: Spot; readonly type: string; readonly fullUrl: string | undefined };

export function readBundle(json: unknown, options: ReadOptions): ParsedBundle {
  const root = spot(json, 'Bundle');
  if (!isObject(json) || json['resourceType'] !== 'Bundle') {
    return refuseAll(root, 'not-a-bundle', 'the file must hold one FHIR R4 Bundle, with resourceType "Bundle"');
  }
  if (json['type'] !== undefined && !BUNDLE_TYPES.includes(String(json['type'])))
    return refuseAll({ ...root, place: 'Bundle.type' }, 'bundle-type', `one of ${BUNDLE_TYPES.join(', ')} is expected`);
  const entries = list(root, 'entry');
  if (root.problems.length > 0) return { ok: false, problems: root.problems };
  if (entries.length === 0) return refuseAll({ ...root, place: 'Bundle.entry' }, 'no-entries', 'the bundle is empty');
  if (entries.length > MAX_ENTRIES)
    return refuseAll({ ...root, place: 'Bundle.entry' }, 'too-many-entries', `at most ${MAX_ENTRIES} are taken at once`);

  const refused: Problem[] = [];
  const items = entries.flatMap((entry) => itemOf(entry, refused) ?? []);
  const patient = thePatient(items, refused, options.today);
  if (!patient.ok) return patient;
  return { ok: true, bundle: collect(items, patient.details, patient.address, refused, options) };
}

function refuseAll(at: Spot, reason: Problem['reason'], detail: string): ParsedBundle {
  return { ok: false, problems: [{ place: at.place, reason, detail }] };
}

function itemOf(entry: Spot, refused: Problem[]): Item | undefined {
  const resource = object(spot(entry.value, entry.place), 'resource');
  const problem = resource
    ? problemOf(entry, resource)
    : ({ place: entry.place, reason: 'no-resource', detail: 'the entry holds no resource' } as const);
  if (problem || !resource) {
    if (problem) refused.push(problem);
    return undefined;
  }
  const own = spot(resource.value, resource.place);
  return { resource: own, type: text(own, 'resourceType') as string, fullUrl: exact(spot(entry.value, entry.place), 'fullUrl') };
}

function problemOf(entry: Spot, resource: Spot): Problem | undefined {
  const type = member(resource, 'resourceType');
  const method = text(object(spot(entry.value, entry.place), 'request'), 'method');
  if (!type) return { place: `${resource.place}.resourceType`, reason: 'missing-element', detail: 'every resource says what it is' };
  if (typeof type.value !== 'string') return { place: type.place, reason: 'wrong-type', detail: 'text is expected' };
  if (!resourceTypes.has(type.value))
    return { place: type.place, reason: 'unknown-resource-type', detail: 'FHIR R4 has no resource of this name' };
  if (method === 'DELETE') return { place: entry.place, reason: 'deleted-entry', detail: 'an entry that deletes is not a record' };
  const wrong = unsound(resource.value);
  if (!wrong) return undefined;
  const detail = wrong === 'too-deep' ? `nested deeper than ${MAX_DEPTH} levels` : 'it holds a number that no computer can hold';
  return { place: resource.place, reason: wrong, detail };
}

type ThePatient =
  | { readonly ok: true; readonly details: PatientDetails; readonly address: PatientAddress }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** Exactly one, and whole: a chart of somebody half known would be worse than none. */
function thePatient(items: readonly Item[], refused: readonly Problem[], today: string): ThePatient {
  const found = items.filter((item) => item.type === 'Patient');
  const [first] = found;
  if (!first) {
    const why: Problem = { place: 'Bundle.entry', reason: 'no-patient', detail: 'one Patient resource is expected' };
    return { ok: false, problems: [why, ...refused.slice(0, 20)] };
  }
  const second = found.find((item) => canonical(item.resource.value) !== canonical(first.resource.value));
  if (second)
    return {
      ok: false,
      problems: [{ place: second.resource.place, reason: 'two-patients', detail: 'a bundle is about one person; this one holds another' }],
    };
  const details = readPatient(first.resource, today);
  if (!details || first.resource.problems.length > 0) return { ok: false, problems: first.resource.problems };
  return { ok: true, details, address: addressOf(first.resource, first.fullUrl) };
}

function collect(
  items: readonly Item[],
  details: PatientDetails,
  address: PatientAddress,
  refused: Problem[],
  options: ReadOptions,
): Parsed {
  const named = nameBook(items);
  const taken = new Map<string, MappedRecord>();
  const mapped = new Map<string, number>();
  const unmapped = new Map<string, number>();
  let repeated = 0;
  for (const item of items) {
    const record = recordOf(item, details, address, named, refused, options.digest);
    if (!record) continue;
    const earlier = taken.get(record.recordId);
    if (earlier && earlier.hash === record.hash) repeated += 1;
    else if (earlier)
      refused.push({
        place: `${item.resource.place}.id`,
        reason: 'duplicate-id',
        detail: 'an earlier entry has the same type and id, and says something else',
      });
    else {
      taken.set(record.recordId, record);
      const counts = record.type === 'other' ? unmapped : mapped;
      counts.set(item.type, (counts.get(item.type) ?? 0) + 1);
    }
  }
  const records = [...taken.values()].toSorted(
    (a, b) => (a.when?.at ?? -Infinity) - (b.when?.at ?? -Infinity) || (a.recordId < b.recordId ? -1 : 1),
  );
  return { patient: details, records, mapped: counted(mapped), unmapped: counted(unmapped), refused, repeated };
}

function counted(counts: ReadonlyMap<string, number>): Counts {
  return [...counts]
    .map(([resourceType, count]) => ({ resourceType, count }))
    .toSorted((a, b) => (a.resourceType < b.resourceType ? -1 : 1));
}

function recordOf(
  item: Item,
  details: PatientDetails,
  address: PatientAddress,
  named: Named,
  refused: Problem[],
  digest: (text: string) => string,
): MappedRecord | undefined {
  const at = item.resource;
  const original = canonical(at.value);
  const about = item.type === 'Patient' ? 'this' : aboutWhom(item, address);
  if (original.length > MAX_RESOURCE) complain(at, 'too-large', `a resource of more than ${MAX_RESOURCE} characters`);
  const found = about === 'this' ? mapped(item, details, named) : undefined;
  const ownId = exact(at, 'id');
  if (at.problems.length > 0) {
    refused.push(...at.problems.slice(0, 20));
    return undefined;
  }
  const hash = digest(original);
  const id = ownId ?? item.fullUrl?.replace(/^urn:uuid:/, '') ?? hash.slice(0, 32);
  return {
    ...(found ?? mapping('other', item.type, {})),
    recordId: `${item.type}/${id}`,
    source: { resourceType: item.type, id },
    hash,
    original,
  };
}

function mapped(item: Item, details: PatientDetails, named: Named): Mapping | undefined {
  if (item.type === 'Patient') return personOf(details);
  return mappers.get(item.type)?.(item.resource, named);
}

function personOf({ name, deceased }: PatientDetails): Mapping {
  if (deceased === undefined) return mapping('person', name, { active: true });
  return mapping('person', name, { status: 'deceased', end: parseTime(deceased) });
}

/** A resource about somebody else is refused; one that does not say is kept, but not shown as being about this person. */
function aboutWhom(item: Item, address: PatientAddress): 'this' | 'unsaid' {
  const subject = subjects.get(item.type);
  if (!subject) return 'unsaid';
  const reference = object(item.resource, subject.key);
  if (!reference) {
    if (subject.needed)
      complain({ ...item.resource, place: `${item.resource.place}.${subject.key}` }, 'missing-element', 'it does not say who it is about');
    return 'unsaid';
  }
  if (pointsAt(reference, address)) return 'this';
  complain(reference, 'other-person', 'it is not about the patient of this bundle');
  return 'unsaid';
}

/** Names of Medications in the bundle or contained in the resource that asks. */
function nameBook(items: readonly Item[]): Named {
  const names = new Map<string, string>();
  for (const item of items) {
    if (item.type !== 'Medication') continue;
    const own = spot(item.resource.value, item.resource.place);
    const name = nameOf(own);
    const id = exact(own, 'id');
    if (name === undefined) continue;
    if (item.fullUrl) names.set(item.fullUrl, name);
    if (id) names.set(`Medication/${id}`, name).set(`urn:uuid:${id}`, name);
  }
  return (reference, resource) => {
    const said = exact(reference, 'reference');
    if (said === undefined) return undefined;
    if (!said.startsWith('#')) return names.get(said);
    const inside = list(resource, 'contained').find((part) => isObject(part.value) && part.value['id'] === said.slice(1));
    return inside && nameOf(spot(inside.value, inside.place));
  };
}
