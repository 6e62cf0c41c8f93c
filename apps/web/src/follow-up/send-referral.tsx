import { channels, services, type Channel, type Service } from '@cairn/follow-up';
import { createSignal, For, type JSX } from 'solid-js';
import { createAct } from '../live/create-act.ts';
import { Refused } from '../live/refused.tsx';
import { useLive } from '../live/live.ts';
import { Field, SelectField, TextField } from '../look/field.tsx';
import { channelWords, referralWords, serviceWords } from '../words/follow-up.ts';
import { SaveDialog } from '../look/save-dialog.tsx';
import { createWords } from '../words/words.ts';

const t = createWords(referralWords);
const serviceName = createWords(serviceWords);
const channel = createWords(channelWords);

const empty = { service: 'housing' as Service, name: '', phone: '', address: '', why: '', how: 'fax' as Channel };

/** Writes down that somebody was referred; what goes out is not sent from here. */
export function SendReferral(props: { readonly open: boolean; readonly chart: string; readonly onClose: () => void }): JSX.Element {
  const live = useLive();
  const act = createAct();
  const [typed, setTyped] = createSignal(empty);
  const put = (part: Partial<typeof empty>): void => void setTyped({ ...typed(), ...part });
  const save = async (): Promise<void> => {
    const { service, name, phone, address, why, how } = typed();
    const input = { chart: props.chart, service, to: { name, phone, address }, why, how };
    if (!(await act.follow(live.send('referrals.send', input)))) return;
    setTyped(empty);
    props.onClose();
  };
  return (
    <SaveDialog open={props.open} title={t('send')} onClose={() => props.onClose()} onSave={() => void save()} busy={act.busy()}>
      <div class="stack-4">
        <p class="sm muted">{t('consent')}</p>
        <Fields typed={typed()} put={put} />
        <Refused act={act} />
      </div>
    </SaveDialog>
  );
}

function Fields(props: { readonly typed: typeof empty; readonly put: (part: Partial<typeof empty>) => void }): JSX.Element {
  return (
    <>
      <SelectField
        label={t('service')}
        value={props.typed.service}
        onChange={(event) => props.put({ service: event.currentTarget.value as Service })}
      >
        <For each={services}>
          {(one) => (
            <option value={one} selected={one === props.typed.service}>
              {serviceName(one)}
            </option>
          )}
        </For>
      </SelectField>
      <Field
        label={t('name')}
        required
        maxLength={120}
        value={props.typed.name}
        onInput={(event) => props.put({ name: event.currentTarget.value })}
      />
      <div class="fu__fields">
        <Field
          label={t('phone')}
          type="tel"
          maxLength={120}
          value={props.typed.phone}
          onInput={(event) => props.put({ phone: event.currentTarget.value })}
        />
        <Field
          label={t('address')}
          maxLength={120}
          value={props.typed.address}
          onInput={(event) => props.put({ address: event.currentTarget.value })}
        />
      </div>
      <TextField
        label={t('why')}
        rows="2"
        maxLength={500}
        value={props.typed.why}
        onInput={(event) => props.put({ why: event.currentTarget.value })}
      />
      <SelectField label={t('how')} value={props.typed.how} onChange={(event) => props.put({ how: event.currentTarget.value as Channel })}>
        <For each={channels}>
          {(one) => (
            <option value={one} selected={one === props.typed.how}>
              {channel(one)}
            </option>
          )}
        </For>
      </SelectField>
    </>
  );
}
