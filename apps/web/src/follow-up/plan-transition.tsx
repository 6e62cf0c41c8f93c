import { careLevels, transitionReasons, type CareLevel, type TransitionReason } from '@cairn/follow-up';
import { createSignal, For, untrack, type JSX } from 'solid-js';
import { createAct } from '../live/create-act.ts';
import { Refused } from '../live/refused.tsx';
import { useLive } from '../live/live.ts';
import { Button } from '../look/button.tsx';
import { Dialog } from '../look/dialog.tsx';
import { Field, SelectField } from '../look/field.tsx';
import { careLevelWords, transitionReasonWords, transitionWords } from '../words/follow-up.ts';
import { createWords } from '../words/words.ts';

const t = createWords(transitionWords);
const level = createWords(careLevelWords);
const reasonName = createWords(transitionReasonWords);

type PlanProps = { readonly open: boolean; readonly chart: string; readonly today: string; readonly onClose: () => void };

/** From one level of care to another, with its reason; the hand-over follows before it is made. */
export function PlanTransition(props: PlanProps): JSX.Element {
  const live = useLive();
  const act = createAct();
  const [typed, setTyped] = createSignal({
    from: 'detox' as CareLevel,
    fromWhere: '',
    to: 'maintenance' as CareLevel,
    toWhere: live.me.program.name,
    reason: 'planned' as TransitionReason,
    note: '',
    day: untrack(() => props.today),
  });
  const put = (part: Partial<ReturnType<typeof typed>>): void => void setTyped({ ...typed(), ...part });
  const save = async (): Promise<void> => {
    const { from, fromWhere, to, toWhere, reason, note, day } = typed();
    const places = { from: { level: from, program: fromWhere }, to: { level: to, program: toWhere } };
    if (await act.follow(live.send('transitions.plan', { chart: props.chart, ...places, reason, note, day }))) props.onClose();
  };
  return (
    <Dialog
      open={props.open}
      title={t('plan')}
      onClose={() => props.onClose()}
      actions={
        <Button look="primary" busy={act.busy() ? t('saving') : undefined} onClick={() => void save()}>
          {t('save')}
        </Button>
      }
    >
      <div class="stack-4">
        <div class="fu__fields">
          <Level label={t('from')} value={typed().from} onChange={(from) => put({ from })} />
          <Field
            label={t('fromWhere')}
            maxLength={120}
            value={typed().fromWhere}
            onInput={(event) => put({ fromWhere: event.currentTarget.value })}
          />
          <Level label={t('to')} value={typed().to} onChange={(to) => put({ to })} />
          <Field
            label={t('toWhere')}
            maxLength={120}
            value={typed().toWhere}
            onInput={(event) => put({ toWhere: event.currentTarget.value })}
          />
          <Field label={t('day')} type="date" value={typed().day} onInput={(event) => put({ day: event.currentTarget.value })} />
          <SelectField
            label={t('reason')}
            value={typed().reason}
            onChange={(event) => put({ reason: event.currentTarget.value as TransitionReason })}
          >
            <For each={transitionReasons}>{(one) => <option value={one}>{reasonName(one)}</option>}</For>
          </SelectField>
        </div>
        <Field label={t('note')} maxLength={500} value={typed().note} onInput={(event) => put({ note: event.currentTarget.value })} />
        <Refused act={act} />
      </div>
    </Dialog>
  );
}

function Level(props: { readonly label: string; readonly value: CareLevel; readonly onChange: (level: CareLevel) => void }): JSX.Element {
  return (
    <SelectField label={props.label} value={props.value} onChange={(event) => props.onChange(event.currentTarget.value as CareLevel)}>
      <For each={careLevels}>
        {(one) => (
          <option value={one} selected={one === props.value}>
            {level(one)}
          </option>
        )}
      </For>
    </SelectField>
  );
}
