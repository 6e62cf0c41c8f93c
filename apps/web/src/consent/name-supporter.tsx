import { relationships, type Relationship } from '@cairn/consent';
import { createSignal, For, Show, type JSX } from 'solid-js';
import { useLive } from '../live/live.ts';
import { ChoiceList } from '../look/answers.tsx';
import { Button } from '../look/button.tsx';
import { Field, SelectField } from '../look/field.tsx';
import { consentWords } from '../words/consent.ts';
import { refusalText } from '../words/refusals.ts';
import { createWords } from '../words/words.ts';
import './consent.css';

const t = createWords(consentWords);

type Account = { readonly personId: string; readonly name: string };

/** The team writes down whom the patient named. That lets the patient choose the person, and lets the person see nothing. */
export function NameSupporter(props: { readonly chart: string; readonly called: string }): JSX.Element {
  const live = useLive();
  const [text, setText] = createSignal('');
  const [found, setFound] = createSignal<readonly Account[]>();
  const [chosen, setChosen] = createSignal<string>();
  const [relationship, setRelationship] = createSignal<Relationship>('sister');
  const [said, setSaid] = createSignal('');
  const failed = (code: string): void => void setSaid(refusalText(code));
  const find = async (): Promise<void> => {
    setSaid('');
    setChosen(undefined);
    try {
      setFound(await live.call('consent.accounts', { chart: props.chart, text: text() }));
    } catch (error) {
      failed(error instanceof Error && 'code' in error ? String(error.code) : 'unavailable');
    }
  };
  const name = async (supporterId: string): Promise<void> => {
    const settled = await live.send('consent.name', { chart: props.chart, supporterId, relationship: relationship() }).done;
    if (!settled.ok) return failed(settled.refusal.code);
    setSaid(t('named', { name: props.called }));
    setFound(undefined);
    setText('');
  };
  return (
    <form
      class="name-one"
      onSubmit={(event) => {
        event.preventDefault();
        const supporterId = chosen();
        void (supporterId === undefined ? find() : name(supporterId));
      }}
    >
      <h3>{t('nameOne')}</h3>
      <p class="muted sm">{t('nameOneMore', { name: props.called })}</p>
      <Field
        label={t('findSupporter')}
        required
        minLength={2}
        maxLength={60}
        value={text()}
        onInput={(event) => setText(event.currentTarget.value)}
      />
      <Show when={found()}>
        {(accounts) => (
          <Show when={accounts().length > 0} fallback={<p class="sm">{t('findNone')}</p>}>
            <ChoiceList
              name="supporter"
              label={t('choose')}
              options={accounts().map((one) => ({ value: one.personId, label: one.name }))}
              value={chosen()}
              onChange={setChosen}
            />
          </Show>
        )}
      </Show>
      <Show when={chosen()}>
        <SelectField
          label={t('relationTo', { name: props.called })}
          value={relationship()}
          onChange={(event) => setRelationship(event.currentTarget.value as Relationship)}
        >
          <For each={relationships}>{(relation) => <option value={relation}>{t(`relation.${relation}`)}</option>}</For>
        </SelectField>
      </Show>
      <div>
        <Button type="submit" look={chosen() === undefined ? 'outline' : 'primary'}>
          {chosen() === undefined ? t('find') : t('addOne')}
        </Button>
      </div>
      <p role="status" class="sm">
        {said()}
      </p>
    </form>
  );
}
