import { domains, goalsOf, partTitle, TITLE_MAX, type Domain } from '@cairn/aftercare';
import { createSignal, type JSX } from 'solid-js';
import { ChoiceList } from '../look/answers.tsx';
import { Button } from '../look/button.tsx';
import { TextField } from '../look/field.tsx';
import { myPlanPageWords } from '../words/my-plan.ts';
import { createWords, language } from '../words/words.ts';
import type { PlanModel } from './plan-model.ts';

const t = createWords(myPlanPageWords);

/** A goal begins with the patient's own words; the team adds to it later. */
export function MyAddGoal(props: { readonly model: PlanModel; readonly onDone: () => void }): JSX.Element {
  const [title, setTitle] = createSignal('');
  const [domain, setDomain] = createSignal<Domain>();
  const ready = (): boolean => title().trim() !== '' && domain() !== undefined;
  const add = (event: Event): void => {
    event.preventDefault();
    const about = domain();
    if (!ready() || about === undefined) return;
    const last = goalsOf(props.model.plan(), about).at(-1)?.id ?? null;
    const id = props.model.newId();
    props.model.edit({ type: 'add', path: [about, 'goals'], id, value: { title: title().trim() }, after: last });
    props.onDone();
  };
  return (
    <form class="my-sheet my-lines__one" onSubmit={add}>
      <TextField
        ref={(element: HTMLTextAreaElement) => queueMicrotask(() => element.focus())}
        label={t('goalField')}
        hint={t('goalHint')}
        maxLength={TITLE_MAX}
        value={title()}
        onInput={(event) => setTitle(event.currentTarget.value)}
      />
      <fieldset class="group">
        <legend class="field__label">{t('goalAbout')}</legend>
        <ChoiceList
          name="goal-about"
          options={domains.map((value) => ({ value, label: partTitle(value, language()) }))}
          value={domain()}
          onChange={setDomain}
        />
      </fieldset>
      <p class="my-acts">
        <Button type="submit" look="primary" disabled={!ready()}>
          {t('addIt')}
        </Button>
        <Button look="quiet" onClick={() => props.onDone()}>
          {t('cancel')}
        </Button>
      </p>
    </form>
  );
}
