import { SHEET_ANSWER_MAX, trainingSteps, type TrainingStep } from '@cairn/family';
import { trainingCard } from '@cairn/family/lessons';
import { createSignal, For, Show, untrack, type JSX } from 'solid-js';
import { useLive } from '../live/live.ts';
import { ChoiceList } from '../look/answers.tsx';
import { ErrorBanner } from '../look/banner.tsx';
import { Button } from '../look/button.tsx';
import { TextField } from '../look/field.tsx';
import { Icon } from '../look/icon.tsx';
import { circleCheckIcon, circleIcon } from '../look/icons.ts';
import { naloxoneWords } from '../words/family-naloxone.ts';
import { createWords, language } from '../words/words.ts';
import { createSave } from './create-save.ts';
import { useFamily } from './create-family.ts';

const t = createWords(naloxoneWords);

type StepProps = {
  readonly step: TrainingStep;
  readonly number: number;
  readonly trained: { readonly said: string } | undefined;
  readonly open: boolean;
  readonly onOpen: () => void;
  readonly onDone: () => void;
};

/** One step: what to know, a question, and the step in one's own words. */
export function TrainStep(props: StepProps): JSX.Element {
  const card = untrack(() => trainingCard(props.step));
  return (
    <li class="fam-step">
      <div class="fam-step__head">
        <Icon of={props.trained ? circleCheckIcon : circleIcon} class={props.trained ? 'ok' : 'faint'} />
        <div class="grow">
          <p class="sm muted">
            {t('step', { number: props.number, count: trainingSteps.length })}
            <Show when={props.trained}>, {t('stepDone').toLowerCase()}</Show>
          </p>
          <h3>{card.title[language()]}</h3>
        </div>
      </div>
      <Show
        when={props.open}
        fallback={
          <Show when={props.trained}>
            {(trained) => (
              <>
                <p class="sm muted">{t('yourWords', { said: trained().said })}</p>
                <Button look="quiet" minor onClick={() => props.onOpen()}>
                  {t('again')}
                </Button>
              </>
            )}
          </Show>
        }
      >
        <Card {...props} />
      </Show>
    </li>
  );
}

function Card(props: StepProps): JSX.Element {
  const live = useLive();
  const family = useFamily();
  const save = createSave();
  // The list around this is keyed by the step.
  const { card, place } = untrack(() => ({ card: trainingCard(props.step), place: `train/${props.step}` }));
  const [choice, setChoice] = createSignal<string>();
  const [lacks, setLacks] = createSignal(false);
  const said = (): string => family.typed(place) ?? props.trained?.said ?? '';
  const send = async (): Promise<void> => {
    const chosen = choice();
    setLacks(chosen === undefined);
    if (chosen === undefined) return;
    const input = { chart: family.own.chart, step: props.step, choice: Number(chosen), said: said() };
    if (await save.follow(live.send('familyPath.train', input))) props.onDone();
  };
  return (
    <form
      class="fam-form"
      novalidate
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <ul class="fam-points">
        <For each={card.teach}>{(line) => <li>{line[language()]}</li>}</For>
      </ul>
      <fieldset>
        <legend class="field__legend">{card.question[language()]}</legend>
        <ChoiceList
          name={`train-${props.step}`}
          options={card.choices.map((one, index) => ({ value: String(index), label: one[language()] }))}
          value={choice()}
          onChange={setChoice}
        />
      </fieldset>
      <TextField
        label={card.sayIt[language()]}
        hint={t('inYourWords')}
        rows={2}
        maxLength={SHEET_ANSWER_MAX}
        value={said()}
        onInput={(event) => family.type(place, event.currentTarget.value)}
      />
      <Show when={lacks() && choice() === undefined}>
        <p class="field__error" role="alert">
          {t('choose')}
        </p>
      </Show>
      <Show when={save.refused()}>{(why) => <ErrorBanner title={why()} />}</Show>
      <Button look="primary" type="submit" busy={save.busy()}>
        {t('check')}
      </Button>
    </form>
  );
}
