import type { End, ReleaseDraft, WireDraft } from '@cairn/consent';
import type { Instant } from '@cairn/kernel';
import { addDays, startOfDay } from '@cairn/scheduling/zones';

/** A day that was chosen lasts to its end, by the patient's clock. */
export function draftOf(wire: WireDraft, zone: string): ReleaseDraft {
  const { kind, parts, described, recipient, purposes, purposeText, bindsUntil } = wire;
  const bound = bindsUntil && {
    what: bindsUntil.what,
    until: endOfDay(bindsUntil.until, zone),
    finalDisposition: endOfDay(bindsUntil.finalDisposition, zone),
  };
  return { kind, parts, described, recipient, purposes, purposeText, ends: endOf(wire.ends, zone), bindsUntil: bound };
}

/** Nothing said is an event without words, which no consent ends by. */
function endOf(wire: WireDraft['ends'], zone: string): End {
  if (!wire) return { type: 'event', event: '', latest: undefined };
  if (wire.type === 'none') return { type: 'none' };
  if (wire.type === 'day') return { type: 'day', at: endOfDay(wire.day, zone) };
  return { type: 'event', event: wire.event, latest: wire.latest === undefined ? undefined : endOfDay(wire.latest, zone) };
}

function endOfDay(day: string, zone: string): Instant {
  return startOfDay(addDays(day, 1), zone);
}
