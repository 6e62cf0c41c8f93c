import type { Actor, Instant } from '@cairn/kernel';
import type { Line, Mode, Session } from '@cairn/sessions';

/** What the chat shows, in order: what was said, who came and went, and how people met. */
export type Moment =
  | { readonly what: 'said'; readonly at: Instant; readonly line: Line }
  | { readonly what: 'joined' | 'left' | 'ended'; readonly at: Instant; readonly person: Actor }
  | { readonly what: 'mode'; readonly at: Instant; readonly person: Actor; readonly mode: Mode };

export function timeline(session: Session): readonly Moment[] {
  const { end } = session;
  const stays = session.people.flatMap((person) =>
    person.stays.flatMap(({ from, until }): Moment[] => {
      const joined: Moment = { what: 'joined', at: from, person };
      return until === undefined || until === end?.at ? [joined] : [joined, { what: 'left', at: until, person }];
    }),
  );
  const said = session.lines.map((line): Moment => ({ what: 'said', at: line.at, line }));
  const over: readonly Moment[] = end ? [{ what: 'ended', at: end.at, person: end.by }] : [];
  const modes = session.modes.map(({ mode, by, at }): Moment => ({ what: 'mode', at, person: by, mode }));
  return [...stays, ...said, ...modes, ...over].toSorted((one, other) => one.at - other.at);
}
