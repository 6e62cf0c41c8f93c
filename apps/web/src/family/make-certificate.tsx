import { createSignal, Show, type JSX } from 'solid-js';
import { useLive } from '../live/live.ts';
import { ErrorBanner } from '../look/banner.tsx';
import { Button } from '../look/button.tsx';
import { Field } from '../look/field.tsx';
import { naloxoneWords } from '../words/family-naloxone.ts';
import { createWords } from '../words/words.ts';
import { createSave } from './create-save.ts';
import { useFamily } from './create-family.ts';

const t = createWords(naloxoneWords);

/** After the six steps: the kit, if there is one, and the certificate. */
export function MakeCertificate(): JSX.Element {
  const live = useLive();
  const family = useFamily();
  const save = createSave();
  const [serial, setSerial] = createSignal('');
  const [expires, setExpires] = createSignal('');
  const [half, setHalf] = createSignal(false);
  const send = async (): Promise<void> => {
    const number = serial().trim();
    setHalf((number === '') !== (expires() === ''));
    if ((number === '') !== (expires() === '')) return;
    const kit = number === '' ? undefined : { serial: number, expires: expires() };
    await save.follow(live.send('familyPath.certify', { chart: family.own.chart, kit }));
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
      <div class="stack-3">
        <h2>{t('allDone')}</h2>
        <h3>{t('kitTitle')}</h3>
        <p class="sm muted">{t('kitMore')}</p>
      </div>
      <Field
        label={t('serial')}
        maxLength={60}
        autocomplete="off"
        value={serial()}
        onInput={(event) => setSerial(event.currentTarget.value)}
      />
      <Field
        label={t('expires')}
        type="date"
        value={expires()}
        error={half() ? t('kitHalf') : undefined}
        onInput={(event) => setExpires(event.currentTarget.value)}
      />
      <Show when={save.refused()}>{(why) => <ErrorBanner title={why()} />}</Show>
      <Button look="primary" block type="submit" busy={save.busy()}>
        {t('certify')}
      </Button>
    </form>
  );
}
