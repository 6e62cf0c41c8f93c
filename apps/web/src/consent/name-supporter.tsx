import { relationships } from '@cairn/consent';
import { For, Show, type JSX } from 'solid-js';
import { ChoiceList } from '../look/answers.tsx';
import { Button } from '../look/button.tsx';
import { Field, SelectField } from '../look/field.tsx';
import { consentWords } from '../words/consent.ts';
import { createWords } from '../words/words.ts';
import { createNaming } from './create-naming.ts';
import './consent.css';

const t = createWords(consentWords);

/** The team writes down whom the patient named. That lets the patient choose the person, and lets the person see nothing. */
export function NameSupporter(props: { readonly chart: string; readonly called: string }): JSX.Element {
  const naming = createNaming(
    () => props.chart,
    () => props.called,
  );
  return (
    <form
      class="name-one"
      onSubmit={(event) => {
        event.preventDefault();
        void naming.goOn();
      }}
    >
      <h3>{t('nameOne')}</h3>
      <p class="muted sm">{t('nameOneMore', { name: props.called })}</p>
      <Field
        label={t('findSupporter')}
        required
        minLength={2}
        maxLength={60}
        value={naming.text()}
        onInput={(event) => naming.setText(event.currentTarget.value)}
      />
      <Show when={naming.found()}>
        {(accounts) => (
          <Show when={accounts().length > 0} fallback={<p class="sm">{t('findNone')}</p>}>
            <ChoiceList
              name="supporter"
              label={t('choose')}
              options={accounts().map((one) => ({ value: one.personId, label: one.name }))}
              value={naming.chosen()}
              onChange={(personId) => naming.choose(personId)}
            />
          </Show>
        )}
      </Show>
      <Show when={naming.chosen()}>
        <SelectField
          label={t('relationTo', { name: props.called })}
          required
          onChange={(event) => naming.setRelationship(relationships.find((relation) => relation === event.currentTarget.value))}
        >
          <option value="">{t('chooseOne')}</option>
          <For each={relationships}>{(relation) => <option value={relation}>{t(`relation.${relation}`)}</option>}</For>
        </SelectField>
      </Show>
      <div>
        <Button type="submit" look={naming.chosen() === undefined ? 'outline' : 'primary'}>
          {naming.chosen() === undefined ? t('find') : t('addOne')}
        </Button>
      </div>
      <p role="status" class="sm">
        {naming.said()}
      </p>
    </form>
  );
}
