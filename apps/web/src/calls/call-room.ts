import type { Actor, ChartId } from '@cairn/kernel';
import type { Session } from '@cairn/sessions';
import type { Accessor } from 'solid-js';

/** What a call needs of the room it belongs to. */
export type CallRoom = {
  readonly chart: ChartId;
  readonly sessionId: string;
  readonly session: Accessor<Session | undefined>;
  readonly me: Actor;
  /** The name the patient goes by. */
  readonly called: Accessor<string>;
  readonly nameOf: (person: Pick<Actor, 'name' | 'role'>) => string;
  readonly amIn: Accessor<boolean>;
  readonly isOpen: Accessor<boolean>;
};
