import type { Actor, ChartId } from '@cairn/kernel';
import type { Session } from '@cairn/sessions';
import type { Accessor } from 'solid-js';

/** Whose screen it is. A guest can neither ask for a phone call nor change how the record says that people meet. */
export type CallSide = 'staff' | 'patient' | 'guest';

/** What a call needs of the room it belongs to. */
export type CallRoom = {
  readonly chart: ChartId;
  readonly sessionId: string;
  /** Undefined also where the record is not for this person to read. */
  readonly session: Accessor<Session | undefined>;
  readonly me: Actor;
  /** The name the patient goes by. */
  readonly called: Accessor<string>;
  readonly nameOf: (person: Pick<Actor, 'name' | 'role'>) => string;
  readonly amIn: Accessor<boolean>;
  readonly isOpen: Accessor<boolean>;
};
