import { funders, protocols, type Substance } from '@cairn/rewards';
import { For, Show, untrack, type JSX } from 'solid-js';
import { Button } from '../look/button.tsx';
import { Check, Field, SelectField } from '../look/field.tsx';
import { refusalText } from '../words/refusals.ts';
import { rewardDeskWords } from '../words/reward-desk.ts';
import { rewardWords } from '../words/rewards.ts';
import { createWords, language } from '../words/words.ts';
import { AboutPlan } from './about-plan.tsx';
import { createEnrolling, substancesOf, type Enrolling } from './create-enrolling.ts';

const t = createWords(rewardDeskWords);
const own = createWords(rewardWords);

/** Chooses a plan; everything that is known and not known about it stands beside the choice. */
export function Enroll(props: { readonly chart: string }): JSX.Element {
  const enrolling = createEnrolling(untrack(() => props.chart));
  return (
    <Show when={enrolling.may} fallback={<p class="sm muted">{t('mayNotEnrol')}</p>}>
      <form
        class="desk__part stack-4"
        aria-label={t('start')}
        onSubmit={(event) => {
          event.preventDefault();
          void enrolling.start();
        }}
      >
        <h3 class="panel-title">{t('start')}</h3>
        <div class="desk__fields">
          <SelectField label={t('protocol')} onChange={(event) => enrolling.change({ protocol: event.currentTarget.value })}>
            <For each={protocols}>
              {(one) => (
                <option value={one.key} selected={one.key === enrolling.wanted().protocol}>
                  {one.title[language()]}
                </option>
              )}
            </For>
          </SelectField>
          <Choices enrolling={enrolling} />
        </div>
        <OpioidNote enrolling={enrolling} />
        <Check
          label={t('scaled')}
          checked={enrolling.wanted().scaled}
          onChange={(event) => enrolling.change({ scaled: event.currentTarget.checked })}
        />
        <AboutPlan enrolling={enrolling} />
        <Start enrolling={enrolling} />
      </form>
    </Show>
  );
}

function Choices(props: { readonly enrolling: Enrolling }): JSX.Element {
  const wanted = () => props.enrolling.wanted();
  return (
    <>
      <SelectField label={t('funder')} onChange={(event) => props.enrolling.change({ funder: event.currentTarget.value })}>
        <For each={funders}>
          {(one) => (
            <option value={one.key} selected={one.key === props.enrolling.funder().key}>
              {one.title[language()]}
            </option>
          )}
        </For>
      </SelectField>
      <Field
        label={props.enrolling.offer().caps.length > 0 ? t('ownCap') : t('ownCapNeeded')}
        inputmode="decimal"
        required={props.enrolling.offer().caps.length === 0}
        value={wanted().capPerYear}
        onInput={(event) => props.enrolling.change({ capPerYear: event.currentTarget.value })}
      />
    </>
  );
}

/** Rewards for tests without opioids are off; the reason and the way to turn them on are said, not hidden. */
function OpioidNote(props: { readonly enrolling: Enrolling }): JSX.Element {
  const list = () => substancesOf(props.enrolling.protocol());
  const chosen = (): Substance | undefined => props.enrolling.wanted().substance ?? list()[0]?.substance;
  return (
    <Show when={list().length > 0}>
      <fieldset class="desk__choice">
        <legend class="field__label">{t('substance')}</legend>
        <For each={list()}>
          {({ substance, off }) => (
            <label class="check">
              <input
                type="radio"
                name="substance"
                checked={chosen() === substance}
                disabled={off && !props.enrolling.maySign}
                onChange={() => props.enrolling.change({ substance, onMoud: false })}
              />
              <span>{off ? t('substanceOff', { substance: own(`substance.${substance}`) }) : own(`substance.${substance}`)}</span>
            </label>
          )}
        </For>
      </fieldset>
      <Show when={list().some(({ off }) => off)}>
        <p class="sm muted">{t('opioidOff')}</p>
      </Show>
      <Show when={props.enrolling.offer().needsSignOff}>
        <Check
          label={t('opioidSign')}
          checked={props.enrolling.wanted().onMoud}
          onChange={(event) => props.enrolling.change({ onMoud: event.currentTarget.checked })}
        />
      </Show>
    </Show>
  );
}

function Start(props: { readonly enrolling: Enrolling }): JSX.Element {
  const refused = (): string | undefined => {
    const now = props.enrolling.outcome();
    return typeof now === 'object' ? refusalText(now.refused) : undefined;
  };
  return (
    <div class="desk__end">
      <Button
        type="submit"
        look="primary"
        disabled={props.enrolling.offer().findings.length > 0}
        busy={props.enrolling.outcome() === 'starting' ? t('starting') : undefined}
      >
        {t('start')}
      </Button>
      <p role="status" class="sm bad">
        {refused() ?? ''}
      </p>
    </div>
  );
}
