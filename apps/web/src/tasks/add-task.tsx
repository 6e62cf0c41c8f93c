import type { TeamMember } from '@cairn/charts';
import { createSignal, For, type JSX } from 'solid-js';
import { createAct } from '../live/create-act.ts';
import { Refused } from '../live/refused.tsx';
import { useLive } from '../live/live.ts';
import { Field, SelectField, TextField } from '../look/field.tsx';
import { dayKey, movedDay } from '../look/when.ts';
import { taskWords } from '../words/tasks.ts';
import { SaveDialog } from '../look/save-dialog.tsx';
import { createWords } from '../words/words.ts';
import { phraseKeys, taskText } from './task-words.ts';
import type { Task } from '@cairn/tasks';

const t = createWords(taskWords);

type AddProps = {
  readonly open: boolean;
  readonly chart: string;
  readonly team: readonly TeamMember[];
  readonly called: string;
  readonly zone: string;
  readonly onClose: () => void;
};

/** A task by hand: from the closed list of what tasks ask for, with words for the team. */
export function AddTask(props: AddProps): JSX.Element {
  const live = useLive();
  const act = createAct();
  const nothing = { what: 'call.person', note: '', owner: '' };
  const [typed, setTyped] = createSignal({ ...nothing, day: movedDay(dayKey(Date.now(), live.me.zone), 1) });
  const put = (part: Partial<ReturnType<typeof typed>>): void => void setTyped({ ...typed(), ...part });
  const save = async (): Promise<void> => {
    const { what, note, owner, day } = typed();
    const [verb, about] = what.split('.') as [Task['verb'], Task['about']];
    const words = { chart: props.chart, verb, about, note, day };
    if (!(await act.follow(live.send('tasks.add', owner === '' ? words : { ...words, owner })))) return;
    put(nothing);
    props.onClose();
  };
  return (
    <SaveDialog
      open={props.open}
      title={t('addTitle', { called: props.called })}
      onClose={() => props.onClose()}
      onSave={() => void save()}
      busy={act.busy()}
      save={t('save')}
    >
      <div class="stack-4">
        <SelectField label={t('what')} value={typed().what} onChange={(event) => put({ what: event.currentTarget.value })}>
          <For each={phraseKeys}>
            {(key) => {
              const [verb, about] = key.split('.') as [Task['verb'], Task['about']];
              return (
                <option value={key} selected={key === typed().what}>
                  {taskText({ verb, about }, props.called)}
                </option>
              );
            }}
          </For>
        </SelectField>
        <TextField
          label={t('addNote')}
          hint={t('addNoteHint')}
          rows="2"
          maxLength={500}
          value={typed().note}
          onInput={(event) => put({ note: event.currentTarget.value })}
        />
        <Field label={t('by')} type="date" required value={typed().day} onInput={(event) => put({ day: event.currentTarget.value })} />
        <SelectField label={t('who')} value={typed().owner} onChange={(event) => put({ owner: event.currentTarget.value })}>
          <option value="">{t('nobody')}</option>
          <For each={props.team}>{(person) => <option value={person.personId}>{person.name}</option>}</For>
        </SelectField>
        <Refused act={act} />
      </div>
    </SaveDialog>
  );
}
