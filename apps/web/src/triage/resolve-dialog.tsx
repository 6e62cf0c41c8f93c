import { outcomes, type Alert, type Outcome } from '@cairn/triage';
import { createEffect, createSignal, on, type JSX } from 'solid-js';
import { ChoiceList } from '../look/answers.tsx';
import { Button } from '../look/button.tsx';
import { Dialog } from '../look/dialog.tsx';
import { TextField } from '../look/field.tsx';
import { outcomeWords, peekWords } from '../words/triage.ts';
import { createWords } from '../words/words.ts';
import type { AlertDeeds } from './create-alert.ts';
import { tickedOn } from './ticks.ts';

const t = createWords(peekWords);
const outcomeName = createWords(outcomeWords);

type ResolveProps = { readonly open: boolean; readonly alert: Alert; readonly deeds: AlertDeeds; readonly onClose: () => void };

/** Closing an alert says how it ended. What was ticked and typed stays until it is saved. */
export function ResolveDialog(props: ResolveProps): JSX.Element {
  const [outcome, setOutcome] = createSignal<Outcome>();
  const [note, setNote] = createSignal('');
  const [missing, setMissing] = createSignal(false);
  createEffect(
    on(
      () => props.open,
      (open) => {
        if (open && note() === '')
          setNote(
            tickedOn(props.alert.alertId)
              .map((line) => `${line}.`)
              .join(' '),
          );
      },
    ),
  );
  const save = async (): Promise<void> => {
    const how = outcome();
    setMissing(how === undefined);
    if (how !== undefined && (await props.deeds.resolve(how, note()))) props.onClose();
  };
  return (
    <Dialog
      open={props.open}
      title={t('resolveTitle')}
      onClose={() => props.onClose()}
      actions={
        <>
          <Button look="quiet" onClick={() => props.onClose()}>
            {t('cancel')}
          </Button>
          <Button look="primary" busy={props.deeds.doing() === 'resolve' ? t('resolving') : undefined} onClick={() => void save()}>
            {t('resolveSave')}
          </Button>
        </>
      }
    >
      <div class="stack-4">
        <ChoiceList
          name={`outcome-${props.alert.alertId}`}
          label={t('resolveTitle')}
          options={outcomes.map((value) => ({ value, label: outcomeName(value) }))}
          value={outcome()}
          onChange={setOutcome}
        />
        <TextField
          label={t('resolveNote')}
          hint={t('resolveHint')}
          rows="3"
          maxLength={2000}
          value={note()}
          error={missing() ? t('pickOutcome') : props.deeds.problem()}
          onInput={(event) => setNote(event.currentTarget.value)}
        />
      </div>
    </Dialog>
  );
}
