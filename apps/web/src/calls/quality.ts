/** How our line is, from one look at the statistics to the next. */
export type Sample = {
  /** Of what we sent, the share that did not arrive: 0 to 1. */
  readonly loss: number;
  readonly roundTripMs: number;
  /** What the browser thinks it can send, in kilobits per second; undefined while it does not know. */
  readonly canSendKbps: number | undefined;
};

/** What we send: all of it, a smaller picture, or voice alone. */
export const levels = ['full', 'small-picture', 'voice'] as const;
export type Level = (typeof levels)[number];
export type Quality = { readonly level: Level; readonly bad: number; readonly good: number };

export const freshQuality: Quality = { level: 'full', bad: 0, good: 0 };

/** [D] Speech stays clear up to here; a picture shows trouble first. */
const LOSS_WEAK = 0.08;
const LOSS_BROKEN = 0.25;
const ROUND_TRIP_WEAK_MS = 600;
const KBPS_WEAK = 100;
/** Looks are two seconds apart: going down takes six seconds, or four on a line that is broken; coming back takes twenty. */
export const LOOK_EVERY_MS = 2000;
const BAD_LOOKS = 3;
const BROKEN_LOOKS = 2;
const GOOD_LOOKS = 10;

/** Picture gives way before voice; a step back up is tried only after the line has been good for a while. */
export function judge(before: Quality, sample: Sample): Quality {
  const weak = isWeak(sample);
  const bad = weak ? before.bad + 1 : 0;
  const good = weak ? 0 : before.good + 1;
  if (bad >= (sample.loss >= LOSS_BROKEN ? BROKEN_LOOKS : BAD_LOOKS)) return step(before, 1, bad, good);
  if (good >= GOOD_LOOKS) return step(before, -1, bad, good);
  return { level: before.level, bad, good };
}

function isWeak({ loss, roundTripMs, canSendKbps }: Sample): boolean {
  return loss >= LOSS_WEAK || roundTripMs >= ROUND_TRIP_WEAK_MS || (canSendKbps !== undefined && canSendKbps < KBPS_WEAK);
}

function step({ level }: Quality, by: 1 | -1, bad: number, good: number): Quality {
  const to = levels[levels.indexOf(level) + by];
  return to === undefined ? { level, bad, good } : { level: to, bad: 0, good: 0 };
}

/** The worst of several lines: what we send goes over all of them. Undefined when nothing was measured. */
export function worst(samples: readonly Sample[]): Sample | undefined {
  if (samples.length === 0) return undefined;
  const known = samples.flatMap(({ canSendKbps }) => canSendKbps ?? []);
  return {
    loss: Math.max(...samples.map(({ loss }) => loss)),
    roundTripMs: Math.max(...samples.map(({ roundTripMs }) => roundTripMs)),
    canSendKbps: known.length > 0 ? Math.min(...known) : undefined,
  };
}

export type Report = Readonly<Record<string, unknown>> & { readonly type: string };

/** One line's statistics (`RTCPeerConnection.getStats`) as a sample; undefined until the other side has reported. */
export function sampleOf(reports: Iterable<Report>): Sample | undefined {
  const all = [...reports];
  const heard = all.filter(({ type }) => type === 'remote-inbound-rtp');
  if (heard.length === 0) return undefined;
  const pair = all.find((one) => one.type === 'candidate-pair' && one['nominated'] === true && one['state'] === 'succeeded');
  const available = pair?.['availableOutgoingBitrate'];
  return {
    loss: Math.max(...heard.map((one) => numberOf(one['fractionLost']))),
    roundTripMs: 1000 * Math.max(...heard.map((one) => numberOf(one['roundTripTime']))),
    canSendKbps: typeof available === 'number' ? available / 1000 : undefined,
  };
}

function numberOf(value: unknown): number {
  return typeof value === 'number' && Number.isFinite(value) ? value : 0;
}
