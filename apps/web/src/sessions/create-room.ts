import type { Actor, ChartId, OpId } from '@cairn/kernel';
import { checkSuggestions, isIn, isOpen, isWaiting, sessionOf, type Checks, type Session } from '@cairn/sessions';
import { createMemo, onCleanup, type Accessor } from 'solid-js';
import type { ChartView, Live } from '../live/live.ts';
import { foldWaiting } from './fold-waiting.ts';
import { shortName } from './names.ts';
import { roomCommands, type RoomCommands } from './room-commands.ts';
import { returnedWords, type Returned } from './returned-words.ts';

/** Somebody else who has this room on a screen, and the place in it they are at ("trigger", "chat", …). */
export type Beside = { readonly person: Actor; readonly at: string; readonly writing: boolean };

/** One session as screens use it: reads are reactive, writes go to the outbox. */
export type Room = RoomCommands & {
  readonly chart: ChartId;
  readonly sessionId: string;
  readonly session: Accessor<Session | undefined>;
  readonly me: Actor;
  readonly zone: string;
  /** Where the patient lives. */
  readonly patientZone: Accessor<string>;
  /** The name the patient goes by. */
  readonly called: Accessor<string>;
  readonly nameOf: (person: Pick<Actor, 'name' | 'role'>) => string;
  readonly amIn: Accessor<boolean>;
  /** At the door: came, and not let in yet. */
  readonly amWaiting: Accessor<boolean>;
  /** May come in. */
  readonly amAdmitted: Accessor<boolean>;
  readonly isOpen: Accessor<boolean>;
  readonly online: Accessor<boolean>;
  readonly isWaiting: (opId: OpId) => boolean;
  readonly returned: Accessor<readonly Returned[]>;
  readonly letGo: (opId: OpId) => void;
  readonly beside: Accessor<readonly Beside[]>;
  readonly present: (place: string, writing: boolean) => void;
  readonly say: (text: string) => void;
  /** The line being written, kept on this device through a closed or killed page. */
  readonly keepLine: (text: string) => void;
  readonly keptLine: () => Promise<string | undefined>;
  /** What earlier visits confirmed, to be asked about. */
  readonly suggestions: Accessor<Partial<Checks>>;
};

export function createRoom(live: Live, view: ChartView, sessionId: string): Room {
  const { personId, name, role } = live.me;
  const me: Actor = { personId, name, role };
  const where = { chart: view.chart, sessionId };
  const returned = returnedWords(live, sessionId);
  const waiting = createMemo(() =>
    view.pending().filter((one) => one.path.startsWith('sessions.') && one.input['sessionId'] === sessionId),
  );
  const confirmed = createMemo(() => {
    const state = view.state();
    return state && sessionOf(state.sessions, sessionId);
  });
  const session = createMemo(() => {
    const known = confirmed();
    return known && foldWaiting(known, waiting(), me);
  });
  const called = (): string => view.state()?.charts.profile?.called ?? '';
  onCleanup(() => view.present(''));

  function say(text: string): void {
    const sent = live.send('sessions.say', { ...where, text });
    returned.follow(sent, text);
  }

  return {
    ...where,
    session,
    me,
    zone: live.me.zone,
    patientZone: () => view.state()?.charts.profile?.zone ?? live.me.zone,
    called,
    nameOf: (person) => shortName(person, called()),
    amIn: () => is(confirmed(), (known) => isIn(known, personId)),
    amWaiting: () => is(confirmed(), (known) => isOpen(known) && isWaiting(known, personId)),
    amAdmitted: () => is(confirmed(), (known) => isOpen(known) && known.admitted.includes(personId)),
    isOpen: () => confirmed() === undefined || is(confirmed(), isOpen),
    online: live.online,
    isWaiting: (opId) => waiting().some((one) => one.opId === opId),
    returned: returned.all,
    letGo: returned.letGo,
    beside: () => besideOf(view, sessionId, personId),
    present: (place, writing) => view.present(`session:${sessionId}${place && `/${place}`}`, writing ? 'writing' : ''),
    say,
    keepLine: (text) => live.keepDraft(`line/${sessionId}`, text),
    keptLine: () => live.keptDraft(`line/${sessionId}`),
    ...roomCommands(live, where),
    suggestions: createMemo(() => checkSuggestions(view.state()?.sessions.sessions ?? [], sessionId)),
  };
}

const is = (session: Session | undefined, test: (known: Session) => boolean): boolean => session !== undefined && test(session);
function besideOf(view: ChartView, sessionId: string, me: string): readonly Beside[] {
  const here = `session:${sessionId}`;
  return view.presence().flatMap(({ person, where, doing }): Beside[] => {
    if (person.personId === me || (where !== here && !where.startsWith(`${here}/`))) return [];
    return [{ person, at: where.slice(here.length + 1), writing: doing === 'writing' }];
  });
}
