import type { Scalar } from '@cairn/workflows';
import { Index, type JSX } from 'solid-js';
import { Button, IconButton } from '../look/button.tsx';
import { Check } from '../look/field.tsx';
import { arrowDownIcon, arrowUpIcon, plusIcon, trashIcon } from '../look/icons.ts';
import { flowFormWords } from '../words/flow-forms.ts';
import { createWords } from '../words/words.ts';
import { Typed } from './fields.tsx';
import { movedOption, withOption, withOptionText, withOptionValue, withoutOption, type WithOptions } from './model/options.ts';
import { TextPair } from './text-pair.tsx';

const t = createWords(flowFormWords);

type OptionsFormProps = {
  readonly question: WithOptions;
  readonly onChange: (question: WithOptions, key?: string) => void;
  /** Answers that are a call for help. */
  readonly pressing: readonly Scalar[];
  readonly onPressing: (values: readonly Scalar[]) => void;
  /** Where an answer leads, in words. */
  readonly leads: (value: Scalar) => string;
};

/** The answers to choose from: words in both languages, what they are kept as, their order. */
export function OptionsForm(props: OptionsFormProps): JSX.Element {
  return (
    <fieldset class="part">
      <legend class="field__label">{t('answers')}</legend>
      <ol class="opts" role="list">
        <Index each={props.question.options}>{(option, index) => <OptionRow {...props} index={index} value={option().value} />}</Index>
      </ol>
      <Button look="quiet" minor icon={plusIcon} class="flush-x" onClick={() => props.onChange(withOption(props.question))}>
        {t('addAnswer')}
      </Button>
    </fieldset>
  );
}

function OptionRow(props: OptionsFormProps & { readonly index: number; readonly value: string | number }): JSX.Element {
  const option = () => props.question.options[props.index];
  const isPressing = (): boolean => props.pressing.some((value) => value === props.value);
  const press = (on: boolean): void =>
    props.onPressing(on ? [...props.pressing, props.value] : props.pressing.filter((value) => value !== props.value));
  const name = () => ({ value: String(props.value) });
  return (
    <li class="opts__row">
      <TextPair
        short
        label={t('answer')}
        name={`option.${props.index}`}
        text={option()?.text ?? { en: '', es: '' }}
        onChange={(text, key) => props.onChange(withOptionText(props.question, props.index, text), key)}
      />
      <div class="opts__end">
        <Typed
          label={t('keptAs')}
          value={String(props.value)}
          onChange={(value) => props.onChange(withOptionValue(props.question, props.index, value), `option.${props.index}.value`)}
        />
        <IconButton
          icon={arrowUpIcon}
          label={t('moveAnswerUp', name())}
          onClick={() => props.onChange(movedOption(props.question, props.index, -1))}
        />
        <IconButton
          icon={arrowDownIcon}
          label={t('moveAnswerDown', name())}
          onClick={() => props.onChange(movedOption(props.question, props.index, 1))}
        />
        <IconButton
          icon={trashIcon}
          label={t('removeAnswer', name())}
          onClick={() => props.onChange(withoutOption(props.question, props.index))}
        />
      </div>
      <p class="opts__to" classList={{ bad: props.leads(props.value) === t('nothingYet') }}>
        {t('goesTo')} <b>{props.leads(props.value)}</b>
      </p>
      <Check label={t('pressing')} checked={isPressing()} onChange={(event) => press(event.currentTarget.checked)} />
    </li>
  );
}
