import { mayDo } from '@cairn/people';
import { careTiers, type CareTier, type RowCare } from '@cairn/triage';
import { createSignal, Show, type JSX } from 'solid-js';
import { useLive } from '../live/live.ts';
import { ChoiceList } from '../look/answers.tsx';
import { Button } from '../look/button.tsx';
import { Dialog } from '../look/dialog.tsx';
import { TextField } from '../look/field.tsx';
import { causeWords, tierWords } from '../words/care.ts';
import { refusalText } from '../words/refusals.ts';
import { createWords } from '../words/words.ts';

import './happened.css';

const t = createWords(tierWords);
const cause = createWords(causeWords);

const contact = { critical: 'contactCritical', high: 'contactHigh', medium: 'contactMedium', low: 'contactLow' } as const;

type FollowingProps = { readonly chart: string; readonly care: RowCare | undefined };

/** The tier, why, the least contact that follows from it, and how a clinician lowers it. */
export function Following(props: FollowingProps): JSX.Element {
  return (
    <Show when={props.care}>
      {(care) => (
        <section>
          <h3>{t('title')}</h3>
          <p class="sm">
            <b>{t(care().tier)}.</b> {t(contact[care().tier])}. <span class="muted">{t('default')}</span>
          </p>
          <Show when={care().because.length > 0}>
            <p class="sm muted">
              {t('because', {
                causes: care()
                  .because.map((code) => cause(code))
                  .join(', '),
              })}
            </p>
          </Show>
          <Show when={care().held}>
            <p class="sm muted">{t('held')}</p>
            <p class="sm">{t('reviews', { count: Math.min(2, care().stableReviews) })}</p>
          </Show>
          <TierDeeds chart={props.chart} care={care()} />
        </section>
      )}
    </Show>
  );
}

function below(tier: CareTier): CareTier {
  return careTiers[careTiers.indexOf(tier) + 1] ?? tier;
}

function TierDeeds(props: { readonly chart: string; readonly care: RowCare }): JSX.Element {
  const { me } = useLive();
  const [doing, setDoing] = createSignal<'review' | 'step'>();
  const maySign = (): boolean => mayDo({ ...me, chart: undefined }, 'triage.stepDown', 'care');
  return (
    <div class="row-acts">
      <Button minor onClick={() => setDoing('review')}>
        {t('review')}
      </Button>
      <Show when={props.care.held && props.care.stableReviews >= 2 && maySign()}>
        <Button minor onClick={() => setDoing('step')}>
          {t('stepDown')}
        </Button>
      </Show>
      <TierDialog of={doing()} chart={props.chart} to={below(props.care.tier)} onClose={() => setDoing(undefined)} />
    </div>
  );
}

type TierDialogProps = {
  readonly of: 'review' | 'step' | undefined;
  readonly chart: string;
  readonly to: CareTier;
  readonly onClose: () => void;
};

function TierDialog(props: TierDialogProps): JSX.Element {
  const live = useLive();
  const [stable, setStable] = createSignal<'stable' | 'notStable'>('stable');
  const [note, setNote] = createSignal('');
  const [saving, setSaving] = createSignal(false);
  const [problem, setProblem] = createSignal<string>();
  const save = async (): Promise<void> => {
    setSaving(true);
    setProblem(undefined);
    const { chart } = props;
    const settled = await (props.of === 'review'
      ? live.send('triage.reviewTier', { chart, stable: stable() === 'stable', note: note() }).done
      : live.send('triage.stepDown', { chart, why: note() }).done);
    setSaving(false);
    if (!settled.ok) return void setProblem(refusalText(settled.refusal.code));
    setNote('');
    props.onClose();
  };
  return (
    <Dialog
      open={props.of !== undefined}
      title={props.of === 'step' ? t('stepTitle', { tier: t(props.to) }) : t('reviewTitle')}
      onClose={() => props.onClose()}
      actions={
        <>
          <Button look="quiet" onClick={() => props.onClose()}>
            {t('cancel')}
          </Button>
          <Button look="primary" busy={saving() ? t('saving') : undefined} onClick={() => void save()}>
            {props.of === 'step' ? t('sign') : t('save')}
          </Button>
        </>
      }
    >
      <div class="stack-4">
        <Show when={props.of === 'review'}>
          <ChoiceList
            name="tier-review"
            label={t('reviewTitle')}
            columns={2}
            options={(['stable', 'notStable'] as const).map((value) => ({ value, label: t(value) }))}
            value={stable()}
            onChange={setStable}
          />
        </Show>
        <TextField
          label={props.of === 'step' ? t('stepWhy') : t('reviewNote')}
          rows="3"
          maxLength={500}
          value={note()}
          error={problem()}
          onInput={(event) => setNote(event.currentTarget.value)}
        />
      </div>
    </Dialog>
  );
}
