import { untrack, type JSX } from 'solid-js';
import { Check as Tick, Field, SelectField } from '../../look/field.tsx';
import { checkWords } from '../../words/room-checks.ts';
import { createWords } from '../../words/words.ts';
import type { Room } from '../create-room.ts';
import { CheckLine } from './check-line.tsx';
import { createCheck } from './create-check.ts';

const t = createWords(checkWords);
type Props = { readonly room: Room };

/** Where responders would go. */
export function LocationCheck(props: Props): JSX.Element {
  const draft = createCheck(
    untrack(() => props.room),
    'location',
    {
      empty: { street: '', city: '', detail: '' },
      valuesOf: ({ street, city, detail }) => ({ street, city, detail }),
      checkOf: ({ street, city, detail }) =>
        street.trim() === '' || city.trim() === ''
          ? undefined
          : { item: 'location', street: street.trim(), city: city.trim(), detail: detail.trim() },
    },
  );
  return (
    <CheckLine room={props.room} item="location" draft={draft}>
      <Field
        label={t('street')}
        maxlength={200}
        autocomplete="off"
        value={draft.values().street}
        readonly={!props.room.isOpen()}
        onInput={(event) => draft.set({ street: event.currentTarget.value })}
      />
      <div class="check-line__pair">
        <Field
          label={t('city')}
          maxlength={100}
          autocomplete="off"
          value={draft.values().city}
          readonly={!props.room.isOpen()}
          onInput={(event) => draft.set({ city: event.currentTarget.value })}
        />
        <Field
          label={t('detail')}
          maxlength={200}
          autocomplete="off"
          value={draft.values().detail}
          readonly={!props.room.isOpen()}
          onInput={(event) => draft.set({ detail: event.currentTarget.value })}
        />
      </div>
    </CheckLine>
  );
}

export function CallbackCheck(props: Props): JSX.Element {
  const draft = createCheck(
    untrack(() => props.room),
    'callback',
    {
      empty: { phone: '' },
      valuesOf: ({ phone }) => ({ phone }),
      checkOf: ({ phone }) => (phone.trim() === '' ? undefined : { item: 'callback', phone: phone.trim() }),
    },
  );
  return (
    <CheckLine room={props.room} item="callback" draft={draft}>
      <Field
        label={t('phone')}
        type="tel"
        maxlength={40}
        autocomplete="off"
        value={draft.values().phone}
        readonly={!props.room.isOpen()}
        onInput={(event) => draft.set({ phone: event.currentTarget.value })}
      />
    </CheckLine>
  );
}

type YesNo = 'yes' | 'no' | '';
const yesNo = (value: string): YesNo => (value === 'yes' || value === 'no' ? value : '');

export function PrivacyCheck(props: Props): JSX.Element {
  const draft = createCheck(
    untrack(() => props.room),
    'privacy',
    {
      empty: { alone: '' as YesNo, parked: '' as YesNo, words: '' },
      valuesOf: ({ alone, driving, words }) => ({
        alone: alone ? ('yes' as const) : ('no' as const),
        parked: driving ? ('no' as const) : ('yes' as const),
        words,
      }),
      checkOf: ({ alone, parked, words }) =>
        alone === '' || parked === ''
          ? undefined
          : { item: 'privacy', alone: alone === 'yes', driving: parked === 'no', words: words.trim() },
    },
  );
  return (
    <CheckLine room={props.room} item="privacy" draft={draft} advice={draft.values().parked === 'no' ? t('isDriving') : t('notPrivate')}>
      <div class="check-line__pair">
        <YesOrNo
          room={props.room}
          label={t('alone')}
          value={draft.values().alone}
          onChoose={(alone) => draft.set({ alone })}
          onDone={() => draft.keep()}
        />
        <YesOrNo
          room={props.room}
          label={t('notDriving')}
          value={draft.values().parked}
          onChoose={(parked) => draft.set({ parked })}
          onDone={() => draft.keep()}
        />
      </div>
    </CheckLine>
  );
}

type YesOrNoProps = Props & {
  readonly label: string;
  readonly value: YesNo;
  readonly onChoose: (value: YesNo) => void;
  readonly onDone: () => void;
};

function YesOrNo(props: YesOrNoProps): JSX.Element {
  return (
    <SelectField
      label={props.label}
      value={props.value}
      disabled={!props.room.isOpen()}
      onChange={(event) => {
        props.onChoose(yesNo(event.currentTarget.value));
        props.onDone();
      }}
    >
      <option value="">{t('choose')}</option>
      <option value="yes">{t('yes')}</option>
      <option value="no">{t('no')}</option>
    </SelectField>
  );
}

export function ContactCheck(props: Props): JSX.Element {
  const draft = createCheck(
    untrack(() => props.room),
    'emergency-contact',
    {
      empty: { name: '', phone: '', relation: '', consented: false },
      valuesOf: ({ name, phone, relation, consented }) => ({ name, phone, relation, consented }),
      checkOf: ({ name, phone, relation, consented }) =>
        name.trim() === '' || phone.trim() === ''
          ? undefined
          : { item: 'emergency-contact', name: name.trim(), phone: phone.trim(), relation: relation.trim(), consented },
    },
  );
  const text = (part: 'name' | 'phone' | 'relation', type: 'text' | 'tel' = 'text'): JSX.Element => (
    <Field
      label={t(part)}
      type={type}
      maxlength={100}
      autocomplete="off"
      value={draft.values()[part]}
      readonly={!props.room.isOpen()}
      onInput={(event) => draft.set({ [part]: event.currentTarget.value })}
    />
  );
  return (
    <CheckLine room={props.room} item="emergency-contact" draft={draft}>
      <div class="check-line__pair">
        {text('name')}
        {text('phone', 'tel')}
      </div>
      {text('relation')}
      <Tick
        label={t('mayCall')}
        checked={draft.values().consented}
        disabled={!props.room.isOpen()}
        onChange={(event) => draft.set({ consented: event.currentTarget.checked })}
      />
    </CheckLine>
  );
}
