import type { FamilyPath, SharedThing } from '@cairn/family';

/** What somebody shows of their own place, field by field: a phone number, and what they said of violence, are never among it. */
export function thingOf(path: FamilyPath, what: SharedThing['what'], itemId: string): SharedThing | undefined {
  if (what === 'check-in') return checkIn(path, itemId);
  if (what === 'sheet') return sheet(path, itemId);
  return certificate(path, itemId);
}

function checkIn({ checkIns }: FamilyPath, itemId: string): SharedThing | undefined {
  const found = checkIns.find((one) => one.checkInId === itemId);
  if (!found) return undefined;
  const { stress, sleep, contact, boundary, naloxone, on } = found;
  const said = { stress: String(stress), sleep, contact, boundary, naloxone };
  return { what: 'check-in', itemId, on, rows: Object.entries(said).map(([key, value]) => ({ key: `check-in.${key}`, value })) };
}

function sheet({ sheets }: FamilyPath, itemId: string): SharedThing | undefined {
  const found = sheets.find((one) => one.sheetId === itemId);
  if (!found) return undefined;
  const { kind, answers, on } = found;
  return { what: 'sheet', itemId, on, rows: Object.entries(answers).map(([key, value]) => ({ key: `${kind}.${key}`, value })) };
}

function certificate({ certificate: found }: FamilyPath, itemId: string): SharedThing | undefined {
  if (found?.certificateId !== itemId) return undefined;
  const { name, on, kit } = found;
  const rows = [{ key: 'certificate.name', value: name }];
  return { what: 'certificate', itemId, on, rows: kit ? [...rows, { key: 'certificate.kit-expires', value: kit.expires }] : rows };
}
