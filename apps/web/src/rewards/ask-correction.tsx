import { correctedTo, correctionReasons, type CorrectedTo, type CorrectionReason, type Course, type Recorded } from '@cairn/rewards';
import { createSignal, For, Show, type JSX } from 'solid-js';
import { useLive } from '../live/live.ts';
import { Button } from '../look/button.tsx';
import { Dialog } from '../look/dialog.tsx';
import { SelectField } from '../look/field.tsx';
import { refusalText } from '../words/refusals.ts';
import { rewardDeskWords } from '../words/reward-desk.ts';
import { createWords } from '../words/words.ts';
import { outcomeText } from './desk-text.ts';
import { dayText } from './reading.ts';

const t = createWords(rewardDeskWords);

type Props = { readonly chart: string; readonly course: Course; readonly record: Recorded };

/** What this record may be put right to. */
export function correctableTo({ outcome }: Pick<Recorded, 'outcome'>): readonly CorrectedTo[] {
  if (outcome === 'met') return ['not-met'];
  return correctedTo.filter((to) => to !== 'not-met' && !(to === 'excused' && outcome === 'excused'));
}

/** Asks for a correction of one record; a second person decides. */
export function AskCorrection(props: Props): JSX.Element {
  const [open, setOpen] = createSignal(false);
  return (
    <>
      <Button
        look="quiet"
        minor
        aria-label={`${t('correct')}: ${dayText(props.record.day)}, ${outcomeText(props.course.terms, props.record.outcome)}`}
        onClick={() => setOpen(true)}
      >
        {t('correct')}
      </Button>
      <Show when={open()}>
        <AskDialog {...props} onClose={() => setOpen(false)} />
      </Show>
    </>
  );
}

function AskDialog(props: Props & { readonly onClose: () => void }): JSX.Element {
  const live = useLive();
  const [to, setTo] = createSignal<CorrectedTo>();
  const [why, setWhy] = createSignal<CorrectionReason>('confirmatory-test');
  const [busy, setBusy] = createSignal(false);
  const [refused, setRefused] = createSignal<string>();
  const wanted = (): CorrectedTo => to() ?? correctableTo(props.record)[0] ?? 'met';
  const ask = async (): Promise<void> => {
    setBusy(true);
    const { chart, course, record } = props;
    const correction = { courseId: course.courseId, recordId: record.recordId, to: wanted(), why: why() };
    const settled = await live.send('rewards.askCorrection', { chart, ...correction }).done;
    setBusy(false);
    if (settled.ok) props.onClose();
    else setRefused(settled.refusal.code);
  };
  return (
    <Dialog
      open
      title={t('correctTitle')}
      onClose={() => props.onClose()}
      actions={
        <>
          <Button onClick={() => props.onClose()}>{t('close')}</Button>
          <Button look="primary" busy={busy() ? t('asking') : undefined} onClick={() => void ask()}>
            {t('askCorrection')}
          </Button>
        </>
      }
    >
      <div class="stack-4">
        <p>
          {dayText(props.record.day)}: {outcomeText(props.course.terms, props.record.outcome)}. {t('correctMore')}
        </p>
        <SelectField label={t('to')} onChange={(event) => setTo(event.currentTarget.value as CorrectedTo)}>
          <For each={correctableTo(props.record)}>
            {(one) => (
              <option value={one} selected={one === wanted()}>
                {t(`to.${one}`)}
              </option>
            )}
          </For>
        </SelectField>
        <SelectField label={t('why')} onChange={(event) => setWhy(event.currentTarget.value as CorrectionReason)}>
          <For each={correctionReasons}>
            {(one) => (
              <option value={one} selected={one === why()}>
                {t(`why.${one}`)}
              </option>
            )}
          </For>
        </SelectField>
        <Show when={refused()}>
          {(code) => (
            <p class="bad sm" role="alert">
              {refusalText(code())}
            </p>
          )}
        </Show>
      </div>
    </Dialog>
  );
}
