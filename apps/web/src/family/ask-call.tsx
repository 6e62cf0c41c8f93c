import { Show, type JSX } from 'solid-js';
import { Check, Field } from '../look/field.tsx';
import { familyLearnWords } from '../words/family-learn.ts';
import { createWords } from '../words/words.ts';

const t = createWords(familyLearnWords);

export type Call = { readonly wanted: boolean; readonly phone: string };
export const noCall: Call = { wanted: false, phone: '' };

/** What goes with a command: a number only where a call is wanted. */
export const phoneOf = ({ wanted, phone }: Call): string | undefined => (wanted && phone.trim() !== '' ? phone.trim() : undefined);
export const callIsWhole = (call: Call): boolean => !call.wanted || (phoneOf(call)?.length ?? 0) >= 5;

/** A wish to be called, and where. */
export function AskCall(props: { readonly call: Call; readonly onChange: (call: Call) => void; readonly missing: boolean }): JSX.Element {
  return (
    <div class="stack-4">
      <Check
        label={<b>{t('needCall')}</b>}
        checked={props.call.wanted}
        onChange={(event) => props.onChange({ ...props.call, wanted: event.currentTarget.checked })}
      />
      <Show when={props.call.wanted}>
        <Field
          label={t('phone')}
          hint={t('phoneHint')}
          error={props.missing ? t('phoneMissing') : undefined}
          type="tel"
          autocomplete="tel"
          maxLength={40}
          value={props.call.phone}
          onInput={(event) => props.onChange({ ...props.call, phone: event.currentTarget.value })}
        />
      </Show>
    </div>
  );
}
