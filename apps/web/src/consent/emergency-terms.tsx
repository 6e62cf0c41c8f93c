import { emergencyEvents, type EmergencyEvent } from '@cairn/consent';
import { For, type JSX } from 'solid-js';
import { Check, Field } from '../look/field.tsx';
import { consentWords } from '../words/consent.ts';
import { createWords } from '../words/words.ts';
import type { Sharing } from './create-sharing.ts';

const t = createWords(consentWords);

/** Which number may be called, and in which events: prior consent for that event, or no call (clinical C5). */
export function EmergencyTerms(props: { readonly sharing: Sharing; readonly name: string }): JSX.Element {
  const draft = (): ReturnType<Sharing['draft']> => props.sharing.draft();
  const turn = (event: EmergencyEvent, on: boolean): void =>
    props.sharing.change({ events: emergencyEvents.filter((one) => (one === event ? on : draft().events.includes(one))) });
  return (
    <div class="stack-4">
      <Field
        label={t('emergencyPhone', { name: props.name })}
        type="tel"
        autocomplete="off"
        maxLength={40}
        value={draft().phone}
        onInput={(event) => props.sharing.change({ phone: event.currentTarget.value })}
      />
      <fieldset class="group">
        <legend class="field__legend">{t('emergencyWhen')}</legend>
        <For each={emergencyEvents}>
          {(event) => (
            <Check
              label={t(`event.${event}`)}
              checked={draft().events.includes(event)}
              onChange={(change) => turn(event, change.currentTarget.checked)}
            />
          )}
        </For>
      </fieldset>
    </div>
  );
}
