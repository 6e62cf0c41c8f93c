import { dropReasons, type DropReason } from '@cairn/tasks';
import { createSignal, createUniqueId, type JSX } from 'solid-js';
import { ChoiceList } from '../look/answers.tsx';
import { TextField } from '../look/field.tsx';
import { dropWords, taskWords } from '../words/tasks.ts';
import { SaveDialog } from '../look/save-dialog.tsx';
import { createWords } from '../words/words.ts';
import type { TaskDeeds } from './create-task-deeds.ts';

const t = createWords(taskWords);
const reasonName = createWords(dropWords);

/** A task is never only made to go away: the reason stays in the record. What was typed stays until it is saved. */
export function DropDialog(props: { readonly open: boolean; readonly deeds: TaskDeeds; readonly onClose: () => void }): JSX.Element {
  const name = createUniqueId();
  const [reason, setReason] = createSignal<DropReason>();
  const [note, setNote] = createSignal('');
  const [missing, setMissing] = createSignal(false);
  const save = async (): Promise<void> => {
    const why = reason();
    setMissing(why === undefined);
    if (why === undefined || !(await props.deeds.drop(why, note()))) return;
    setReason(undefined);
    setNote('');
    props.onClose();
  };
  return (
    <SaveDialog
      open={props.open}
      title={t('dropTitle')}
      onClose={() => props.onClose()}
      onSave={() => void save()}
      busy={props.deeds.doing() === 'drop'}
      save={t('drop')}
    >
      <div class="stack-4">
        <ChoiceList
          name={name}
          label={t('dropTitle')}
          options={dropReasons.filter((one) => one !== 'plan-changed').map((value) => ({ value, label: reasonName(value) }))}
          value={reason()}
          onChange={setReason}
        />
        <TextField
          label={t('dropNote')}
          hint={t('dropHint')}
          rows="2"
          maxLength={500}
          value={note()}
          error={missing() ? t('pickReason') : props.deeds.problem()}
          onInput={(event) => setNote(event.currentTarget.value)}
        />
      </div>
    </SaveDialog>
  );
}
