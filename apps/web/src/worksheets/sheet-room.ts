import type { Actor } from '@cairn/kernel';
import type { Session } from '@cairn/sessions';
import type { Accessor } from 'solid-js';
import type { Beside } from './create-presence.ts';

/** What worksheets need of the room they are used in. */
export type SheetRoom = {
  readonly session: Accessor<Session | undefined>;
  readonly me: Actor;
  readonly called: Accessor<string>;
  readonly nameOf: (person: Pick<Actor, 'name' | 'role'>) => string;
  readonly amIn: Accessor<boolean>;
  readonly isOpen: Accessor<boolean>;
  readonly beside: Accessor<readonly Beside[]>;
  readonly present: (place: string, writing: boolean) => void;
};
