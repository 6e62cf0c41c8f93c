import { concernOutcomes, type ConcernOutcome } from '@cairn/family';
import { createSignal, type JSX } from 'solid-js';
import { createAct } from '../live/create-act.ts';
import { useLive } from '../live/live.ts';
import { ChoiceList } from '../look/answers.tsx';
import { TextField } from '../look/field.tsx';
import { familyDeskWords } from '../words/family-desk.ts';
import { refusalText } from '../words/refusals.ts';
import { SaveDialog } from '../look/save-dialog.tsx';
import { createWords } from '../words/words.ts';

const t = createWords(familyDeskWords);

type SettleProps = { readonly open: boolean; readonly chart: string; readonly concernId: string; readonly onClose: () => void };

/** How a concern ended. What was typed stays until it is saved. */
export function SettleConcern(props: SettleProps): JSX.Element {
  const live = useLive();
  const act = createAct();
  const [outcome, setOutcome] = createSignal<ConcernOutcome>();
  const [note, setNote] = createSignal('');
  const [lacks, setLacks] = createSignal(false);
  const save = async (): Promise<void> => {
    const how = outcome();
    setLacks(how === undefined);
    if (how === undefined) return;
    const { chart, concernId } = props;
    if (await act.follow(live.send('concerns.settle', { chart, concernId, outcome: how, note: note().trim() }))) props.onClose();
  };
  const problem = (): string | undefined => {
    const code = act.refused();
    if (lacks() && outcome() === undefined) return t('pickOutcome');
    return code === undefined ? undefined : refusalText(code);
  };
  return (
    <SaveDialog open={props.open} title={t('settleTitle')} onClose={() => props.onClose()} onSave={() => void save()} busy={act.busy()}>
      <div class="stack-4">
        <ChoiceList
          name={`settle-${props.concernId}`}
          label={t('settleTitle')}
          options={concernOutcomes.map((value) => ({ value, label: t(`how.${value}`) }))}
          value={outcome()}
          onChange={setOutcome}
        />
        <TextField
          label={t('note')}
          rows="3"
          maxLength={1000}
          value={note()}
          error={problem()}
          onInput={(event) => setNote(event.currentTarget.value)}
        />
      </div>
    </SaveDialog>
  );
}
