import { OPEN_MINUTES, REASON_MAX } from '@cairn/access';
import { createSignal, Show, type JSX } from 'solid-js';
import { Banner } from '../look/banner.tsx';
import { Button } from '../look/button.tsx';
import { Check, Field, TextField } from '../look/field.tsx';
import { accessWords } from '../words/access.ts';
import { refusalText } from '../words/refusals.ts';
import { createWords } from '../words/words.ts';
import { createOpening, type Asked } from './create-opening.ts';

const t = createWords(accessWords);

/** Breaks the glass: an exact name and birth date, and everything that 42 CFR 2.51 wants written down. */
export function OpenForm(props: { readonly onOpened?: () => void }): JSX.Element {
  const model = createOpening();
  const [sure, setSure] = createSignal(false);
  const field = (key: keyof Asked) => ({
    value: model.asked()[key],
    required: true,
    onInput: (event: InputEvent & { readonly currentTarget: HTMLInputElement | HTMLTextAreaElement }) =>
      model.put({ [key]: event.currentTarget.value }),
  });
  const submit = async (): Promise<void> => {
    if (!(await model.open())) return;
    setSure(false);
    props.onOpened?.();
  };
  return (
    <form
      class="stack-5 access__form"
      autocomplete="off"
      onSubmit={(event) => {
        event.preventDefault();
        if (!model.busy()) void submit();
      }}
    >
      <p>{t('intro', { minutes: OPEN_MINUTES })}</p>
      <p class="sm muted">{t('introMore')}</p>
      <div class="access__pair">
        <Field {...field('name')} label={t('name')} hint={t('nameHint')} maxLength={120} minLength={2} />
        <Field {...field('birthDate')} label={t('birthDate')} type="date" />
      </div>
      <TextField {...field('reason')} label={t('reason')} rows={2} minLength={3} maxLength={REASON_MAX} />
      <TextField {...field('nature')} label={t('nature')} rows={2} minLength={3} maxLength={REASON_MAX} />
      <div class="access__pair">
        <Field {...field('recipient')} label={t('recipient')} hint={t('recipientHint')} minLength={3} maxLength={120} />
        <Field {...field('facility')} label={t('facility')} minLength={3} maxLength={120} />
      </div>
      <Check required checked={sure()} label={t('medical')} onChange={(event) => setSure(event.currentTarget.checked)} />
      <Show when={model.refused()}>
        {(code) => (
          <Banner tone="today" role="alert">
            {refusalText(code())}
          </Banner>
        )}
      </Show>
      <span>
        <Button type="submit" look="now" busy={model.busy() ? t('opening') : undefined}>
          {t('open')}
        </Button>
      </span>
      <p class="sm muted">{t('sameAnswer')}</p>
    </form>
  );
}
