import { consentWays, identityMethods } from '@cairn/sessions';
import { For, Show, untrack, type JSX } from 'solid-js';
import { createNow } from '../../live/live.ts';
import { Field, SelectField } from '../../look/field.tsx';
import { dayKey } from '../../look/when.ts';
import { checkWords } from '../../words/room-checks.ts';
import { createWords } from '../../words/words.ts';
import type { Room } from '../create-room.ts';
import { CheckLine } from './check-line.tsx';
import { createCheck } from './create-check.ts';

const t = createWords(checkWords);
type Props = { readonly room: Room };

/** Who somebody is is confirmed by staff alone. */
export function IdentityCheck(props: Props): JSX.Element {
  const draft = createCheck(
    untrack(() => props.room),
    'identity',
    {
      empty: { method: '' as (typeof identityMethods)[number] | '' },
      valuesOf: ({ method }) => ({ method }),
      checkOf: ({ method }) => (method === '' ? undefined : { item: 'identity', method }),
    },
  );
  return (
    <CheckLine room={props.room} item="identity" draft={draft}>
      <SelectField
        label={t('method')}
        value={draft.values().method}
        disabled={!props.room.isOpen()}
        onChange={(event) => {
          draft.set({ method: identityMethods.find((one) => one === event.currentTarget.value) ?? '' });
          draft.keep();
        }}
      >
        <option value="">{t('choose')}</option>
        <For each={identityMethods}>{(method) => <option value={method}>{t(method)}</option>}</For>
      </SelectField>
    </CheckLine>
  );
}

const consentAnswers = [...consentWays, 'no'] as const;
type ConsentAnswer = (typeof consentAnswers)[number];

/** Asked aloud each time until a form is signed (clinical.md §D). */
export function ConsentCheck(props: Props): JSX.Element {
  const now = createNow(60_000);
  const today = (): string => dayKey(now(), props.room.patientZone());
  const draft = createCheck(
    untrack(() => props.room),
    'consent',
    {
      empty: { answer: '' as ConsentAnswer | '', on: '' },
      valuesOf: ({ given, how, on }) => ({ answer: given ? how : ('no' as const), on }),
      checkOf: ({ answer, on }) => {
        if (answer === '' || (answer === 'signed' && on === '')) return undefined;
        const how = answer === 'signed' ? 'signed' : 'verbal';
        return { item: 'consent', given: answer !== 'no', how, on: how === 'signed' ? on : today() };
      },
    },
  );
  return (
    <CheckLine room={props.room} item="consent" draft={draft} advice={t('noConsent')}>
      <SelectField
        label={t('consentHow')}
        value={draft.values().answer}
        disabled={!props.room.isOpen()}
        onChange={(event) => {
          draft.set({ answer: consentAnswers.find((one) => one === event.currentTarget.value) ?? '' });
          if (event.currentTarget.value !== 'signed') draft.keep();
        }}
      >
        <option value="">{t('choose')}</option>
        <For each={consentAnswers}>{(answer) => <option value={answer}>{t(`consent.${answer}`)}</option>}</For>
      </SelectField>
      <Show when={draft.values().answer === 'signed'}>
        <Field
          label={t('signedOn')}
          type="date"
          max={today()}
          value={draft.values().on}
          disabled={!props.room.isOpen()}
          onInput={(event) => draft.set({ on: event.currentTarget.value })}
        />
      </Show>
    </CheckLine>
  );
}
