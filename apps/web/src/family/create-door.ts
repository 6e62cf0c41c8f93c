import { createSignal, type Accessor } from 'solid-js';
import { createAct } from '../live/create-act.ts';
import { useLive } from '../live/live.ts';
import type { Sent } from '../live/outbox.ts';
import { useFamily } from './create-family.ts';

export type Door = {
  readonly value: (field: string) => string;
  readonly set: (field: string, value: string) => void;
  /** Fields that lack something, since the last press. */
  readonly lacks: (field: string) => boolean;
  readonly busy: Accessor<boolean>;
  readonly refused: Accessor<string | undefined>;
  /** When the last one was taken. */
  readonly sentAt: Accessor<number | undefined>;
  /** Sends when nothing is missing and there is a network; what was typed stays otherwise. */
  readonly send: (missing: readonly string[], make: () => Sent<unknown>) => Promise<void>;
  readonly startOver: () => void;
};

/** A form that only takes in: what was typed outlives the page, and leaves the fields when the server has it. */
export function createDoor(name: string, fields: readonly string[]): Door {
  const live = useLive();
  const family = useFamily();
  const act = createAct();
  const [missing, setMissing] = createSignal<readonly string[]>([]);
  const [sentAt, setSentAt] = createSignal<number>();
  const place = (field: string): string => `${name}/${field}`;
  return {
    value: (field) => family.typed(place(field)) ?? '',
    set: (field, value) => family.type(place(field), value),
    lacks: (field) => missing().includes(field),
    busy: act.busy,
    refused: act.refused,
    sentAt,
    send: async (lacking, make) => {
      setMissing(lacking);
      if (lacking.length > 0 || !live.online()) return;
      if (!(await act.follow(make()))) return;
      for (const field of fields) family.type(place(field), '');
      setSentAt(Date.now());
    },
    startOver: () => setSentAt(undefined),
  };
}
