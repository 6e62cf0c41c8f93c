import { modeOf, type Mode, type ModeReason } from '@cairn/sessions';
import { createEffect, on, onCleanup, type Accessor } from 'solid-js';
import type { Live } from '../live/live.ts';
import type { CallRoom } from './call-room.ts';
import { asRecorded, meetingNow, settlesIn, writesRecord, type Party, type Wanted } from './mode-record.ts';

type RecorderParts = {
  readonly live: Live;
  readonly room: CallRoom;
  /** Undefined while this device is in no call. */
  readonly me: Accessor<Party | undefined>;
  readonly others: Accessor<readonly Party[]>;
  /** Whether the server answers now: what waits on this device until then would say something old. */
  readonly reached: () => Promise<boolean>;
};

export type ModeRecorder = {
  /** A way to meet that somebody chose outside the call; resolves with the code of a refusal. */
  readonly write: (wanted: Wanted) => Promise<string | undefined>;
  /** This device leaves the call: what the others cannot write any more is written now. */
  readonly leaving: () => void;
};

/** Keeps the record of how people meet true to the call, from one of its devices at a time. */
const AGAIN_MS = 3000;

export function createModeRecorder({ live, room, me, others, reached }: RecorderParts): ModeRecorder {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let planned = '';
  let met = false;
  let sending = false;

  const recorded = (): Mode | undefined => {
    const session = room.session();
    return session && modeOf(session);
  };
  const before = (): ModeReason | undefined => room.session()?.modes.at(-1)?.why;

  async function write(wanted: Wanted): Promise<string | undefined> {
    sending = true;
    const settled = await live.send('sessions.changeMode', { chart: room.chart, sessionId: room.sessionId, ...wanted }).done;
    sending = false;
    look();
    return settled.ok ? undefined : settled.refusal.code;
  }

  function wantedNow(): Wanted | undefined {
    const [self, mode] = [me(), recorded()];
    if (!self || !mode || !room.isOpen() || !room.amIn()) return undefined;
    met ||= others().some(({ linked }) => linked);
    if (!met || !writesRecord(self, others())) return undefined;
    const wanted = meetingNow(self, others(), mode);
    return wanted && wanted.mode !== mode ? asRecorded(wanted, before()) : undefined;
  }

  function forget(): void {
    clearTimeout(timer);
    timer = undefined;
  }

  async function settled(wanted: Wanted): Promise<void> {
    const mine = timer;
    const answers = await reached();
    if (mine !== timer) return;
    if (answers) await write(wanted);
    else timer = setTimeout(() => void settled(wanted), AGAIN_MS);
  }

  function look(): void {
    const wanted = sending ? undefined : wantedNow();
    const plan = wanted ? `${wanted.mode}/${wanted.why}` : '';
    if (plan === planned) return;
    planned = plan;
    forget();
    const mode = recorded();
    if (wanted && mode) timer = setTimeout(() => void settled(wanted), settlesIn(wanted, mode));
  }

  createEffect(on([me, others, () => room.session(), () => room.amIn()], look));
  onCleanup(forget);

  function leaving(): void {
    const mode = recorded();
    const alone = !others().some(({ linked, online }) => linked && online);
    met = false;
    forget();
    planned = '';
    if (alone && room.isOpen() && (mode === 'video' || mode === 'audio') && me()) void write({ mode: 'chat', why: 'chosen' });
  }
  return { write, leaving };
}
