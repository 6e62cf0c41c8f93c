import type { Check, Checked, CheckItem, CheckOf } from '@cairn/sessions';
import { createSignal, type Accessor } from 'solid-js';
import type { Room } from '../create-room.ts';

/** One line of the checklist on a screen: what is being filled in over what is confirmed, or over what was so last time. */
export type CheckDraft<Values extends object> = {
  readonly values: Accessor<Values>;
  readonly set: (change: Partial<Values>) => void;
  readonly confirmed: Accessor<Checked | undefined>;
  /** An answer of an earlier visit that nobody has confirmed for this one. */
  readonly suggested: Accessor<Checked | undefined>;
  /** Something was typed that the record does not have yet. */
  readonly isChanged: Accessor<boolean>;
  readonly busy: Accessor<boolean>;
  readonly refused: Accessor<string | undefined>;
  /** Writes it down when it is whole; says so when it is not. */
  readonly confirm: () => void;
  /** The same without words when something is missing: for when the focus goes elsewhere. */
  readonly keep: () => void;
};

type Parts<Item extends CheckItem, Values extends object> = {
  readonly empty: Values;
  readonly valuesOf: (check: CheckOf<Item>) => Values;
  /** Undefined while something is missing. */
  readonly checkOf: (values: Values) => Check | undefined;
};

export function createCheck<Item extends CheckItem, Values extends object>(
  room: Room,
  item: Item,
  parts: Parts<Item, Values>,
): CheckDraft<Values> {
  const [own, setOwn] = createSignal<Partial<Values>>({});
  const [busy, setBusy] = createSignal(false);
  const [refused, setRefused] = createSignal<string>();
  const confirmed = () => room.session()?.checks[item] as Checked<Item> | undefined;
  const suggested = () => (confirmed() === undefined ? (room.suggestions()[item] as Checked<Item> | undefined) : undefined);
  const values = (): Values => {
    const known = confirmed() ?? suggested();
    return { ...parts.empty, ...(known && parts.valuesOf(known.value)), ...own() };
  };
  const send = async (check: Check): Promise<void> => {
    const sent = own();
    setBusy(true);
    setRefused(undefined);
    const code = await room.check(check);
    setBusy(false);
    setRefused(code);
    if (code === undefined && own() === sent) setOwn(() => ({}));
  };
  const isChanged = (): boolean => Object.keys(own()).length > 0;
  const confirm = (): void => {
    const check = parts.checkOf(values());
    if (check) void send(check);
    else setRefused('unfinished');
  };
  return {
    values,
    set: (change) => setOwn((before) => ({ ...before, ...change })),
    confirmed: confirmed as Accessor<Checked | undefined>,
    suggested: suggested as Accessor<Checked | undefined>,
    isChanged,
    busy,
    refused,
    confirm,
    keep: () => {
      if (isChanged() && !busy() && parts.checkOf(values())) confirm();
    },
  };
}
