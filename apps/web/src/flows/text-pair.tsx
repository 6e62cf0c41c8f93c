import type { Language, Text } from '@cairn/workflows';
import { gradeOf, READING_LIMIT } from '@cairn/workflows/check';
import { createUniqueId, Show, type JSX } from 'solid-js';
import { Button } from '../look/button.tsx';
import { flowFormWords } from '../words/flow-forms.ts';
import { createWords } from '../words/words.ts';
import { confirmed, isMissing, isStale, withWords } from './model/words.ts';

const t = createWords(flowFormWords);

type TextPairProps = {
  readonly label: string;
  readonly text: Text;
  /** `key` names the field that is typed into. */
  readonly onChange: (text: Text, key: string) => void;
  readonly name: string;
  /** One line each: answers, units, titles. */
  readonly short?: boolean;
  /** Words that only staff read have no reading limit. */
  readonly staff?: boolean;
};

/** The same words in both languages: how hard the English is, and whether the Spanish still says the same. */
export function TextPair(props: TextPairProps): JSX.Element {
  const change = (language: Language, words: string): void =>
    props.onChange(withWords(props.text, language, words), `${props.name}.${language}`);
  return (
    <div class="pair" classList={{ 'pair--short': props.short === true }}>
      <Words
        {...props}
        language="en"
        onWords={(words) => change('en', words)}
        mark={<Grade text={props.text.en} language="en" off={props.staff === true} />}
      />
      <Words
        {...props}
        language="es"
        onWords={(words) => change('es', words)}
        mark={
          <Standing text={props.text}>
            <Grade text={props.text.es} language="es" off={props.staff === true} />
          </Standing>
        }
      />
      <Show when={isStale(props.text)}>
        <Button look="quiet" minor class="pair__fits" onClick={() => props.onChange(confirmed(props.text), `${props.name}.basis`)}>
          {t('stillFits')}
        </Button>
      </Show>
    </div>
  );
}

function Words(
  props: TextPairProps & { readonly language: Language; readonly onWords: (words: string) => void; readonly mark: JSX.Element },
): JSX.Element {
  const id = createUniqueId();
  const label = (): string => t('fieldIn', { field: props.label, language: t(props.language === 'en' ? 'english' : 'spanish') });
  return (
    <div class="field">
      <div class="pair__row">
        <label class="field__label" for={id}>
          {label()}
        </label>
        <span class="pair__mark" id={`${id}-mark`}>
          {props.mark}
        </span>
      </div>
      <Show
        when={props.short === true}
        fallback={
          <textarea
            class="textarea"
            id={id}
            rows={2}
            lang={props.language}
            aria-describedby={`${id}-mark`}
            value={props.text[props.language]}
            onInput={(event) => props.onWords(event.currentTarget.value)}
          />
        }
      >
        <input
          class="input"
          id={id}
          lang={props.language}
          aria-describedby={`${id}-mark`}
          value={props.text[props.language]}
          onInput={(event) => props.onWords(event.currentTarget.value)}
        />
      </Show>
    </div>
  );
}

/** From a few words on; fewer say nothing by themselves. */
const JUDGED_FROM = 4;

function Grade(props: { readonly text: string; readonly language: Language; readonly off: boolean }): JSX.Element {
  const grade = (): number | undefined =>
    props.off || props.text.trim().split(/\s+/).length < JUDGED_FROM ? undefined : gradeOf(props.text, props.language);
  return (
    <Show when={grade() !== undefined}>
      <span classList={{ bad: (grade() ?? 0) > READING_LIMIT }}>
        {t('grade', { grade: (grade() ?? 0).toFixed(1), limit: READING_LIMIT })}
      </span>
    </Show>
  );
}

/** Whether the Spanish still says what the English says; when it does, how hard it is. */
function Standing(props: { readonly text: Text; readonly children: JSX.Element }): JSX.Element {
  const words = (): string | undefined => {
    if (isMissing(props.text)) return t('missing');
    return isStale(props.text) ? t('stale') : undefined;
  };
  return (
    <Show when={words()} fallback={props.children}>
      {(bad) => <span class="bad">{bad()}</span>}
    </Show>
  );
}
