import { isAtHome } from '@cairn/worksheets';
import { createSignal, createUniqueId, Show, untrack, type JSX } from 'solid-js';
import { Button } from '../look/button.tsx';
import { Dialog } from '../look/dialog.tsx';
import { houseIcon } from '../look/icons.ts';
import { refusalText } from '../words/refusals.ts';
import { worksheetWords } from '../words/worksheets.ts';
import { createWords } from '../words/words.ts';
import type { Desk } from './create-desk.ts';
import { dayName, dayOf } from './when.ts';

const t = createWords(worksheetWords);

const WEEK_MS = 7 * 24 * 60 * 60 * 1000;

/** Gives the sheet to the patient for at home, with a day; or moves the day, or takes it back. */
export function TakeHome(props: { readonly desk: Desk }): JSX.Element {
  const [isOpen, setOpen] = createSignal(false);
  const [code, setCode] = createSignal<string>();
  const sheet = () => props.desk.sheet();
  const due = (): string | undefined => {
    const now = sheet();
    return now && isAtHome(now) ? now.homework?.due : undefined;
  };
  const takeBack = async (): Promise<void> => void setCode(await props.desk.sheets.unassign(props.desk.sheetId));
  return (
    <div class="take-home">
      <Show when={due()} fallback={<Opener icon onClick={() => setOpen(true)} word="takeHome" />}>
        {(day) => (
          <>
            <span class="sm">
              {t('homework')}, {t('dueBy', { day: dayName(day()) })}
            </span>
            <Opener onClick={() => setOpen(true)} word="change" />
            <Opener onClick={() => void takeBack()} word="takeBack" />
          </>
        )}
      </Show>
      <Show when={code()}>
        {(refused) => (
          <p class="field__error" role="alert">
            {refusalText(refused())}
          </p>
        )}
      </Show>
      <Show when={isOpen()}>
        <GiveDialog desk={props.desk} onClose={() => setOpen(false)} />
      </Show>
    </div>
  );
}

function Opener(props: {
  readonly word: 'takeHome' | 'change' | 'takeBack';
  readonly icon?: boolean;
  readonly onClick: () => void;
}): JSX.Element {
  return (
    <Button minor {...(props.icon === true ? { icon: houseIcon } : {})} onClick={() => props.onClick()}>
      {t(props.word)}
    </Button>
  );
}

/** What it was given with before, or a week from now without a reminder. */
function firstChoice(desk: Desk): { readonly due: string; readonly reminder: string } {
  const { due, reminder } = desk.sheet()?.homework ?? {};
  return { due: due ?? dayOf(Date.now() + WEEK_MS, desk.sheets.zone), reminder: reminder ?? '' };
}

function GiveDialog(props: { readonly desk: Desk; readonly onClose: () => void }): JSX.Element {
  const id = createUniqueId();
  const today = (): string => dayOf(Date.now(), props.desk.sheets.zone);
  const before = untrack(() => firstChoice(props.desk));
  const [due, setDue] = createSignal(before.due);
  const [reminder, setReminder] = createSignal(before.reminder);
  const [busy, setBusy] = createSignal(false);
  const [code, setCode] = createSignal<string>();
  const give = async (): Promise<void> => {
    setBusy(true);
    const refused = await props.desk.sheets.assign(props.desk.sheetId, due(), reminder() || undefined);
    setBusy(false);
    setCode(refused);
    if (refused === undefined) props.onClose();
  };
  return (
    <Dialog
      open
      title={t('takeHomeTitle')}
      onClose={() => props.onClose()}
      actions={
        <>
          <Button onClick={() => props.onClose()}>{t('cancel')}</Button>
          <Button look="primary" busy={busy() ? t('giving') : undefined} onClick={() => void give()}>
            {t('give')}
          </Button>
        </>
      }
    >
      <p>{t('takeHomeMore', { name: props.desk.sheets.called() })}</p>
      <label class="link__q" for={`${id}-due`}>
        {t('due')}
      </label>
      <input
        id={`${id}-due`}
        type="date"
        class="input"
        min={today()}
        value={due()}
        onInput={(event) => setDue(event.currentTarget.value)}
      />
      <label class="link__q" for={`${id}-at`}>
        {t('remindAt')}
      </label>
      <input id={`${id}-at`} type="time" class="input" value={reminder()} onInput={(event) => setReminder(event.currentTarget.value)} />
      <Show when={code()}>
        {(refused) => (
          <p class="field__error" role="alert">
            {refusalText(refused())}
          </p>
        )}
      </Show>
    </Dialog>
  );
}
