import { screenQuestions, type SafetyScreen, type ScreenAnswer, type ScreenQuestion } from '@cairn/family';
import { createSignal, For, Show, type JSX } from 'solid-js';
import { useLive } from '../live/live.ts';
import { ChoiceList } from '../look/answers.tsx';
import { ErrorBanner } from '../look/banner.tsx';
import { Button } from '../look/button.tsx';
import { familyLearnWords } from '../words/family-learn.ts';
import { createWords } from '../words/words.ts';
import { AskCall, callIsWhole, noCall, phoneOf } from './ask-call.tsx';
import { createSave } from './create-save.ts';
import { useFamily } from './create-family.ts';

const t = createWords(familyLearnWords);
const answers: readonly ScreenAnswer[] = ['no', 'yes', 'rather-not'];

type Given = Partial<Record<ScreenQuestion, ScreenAnswer>>;
const isWhole = (given: Given): given is SafetyScreen['answers'] => screenQuestions.every((question) => given[question] !== undefined);

/** Questions about violence, before any lesson. Nothing of it is in a command until every one has an answer. */
export function SafetyScreenForm(props: { readonly onDone: () => void }): JSX.Element {
  const live = useLive();
  const family = useFamily();
  const save = createSave();
  const [given, setGiven] = createSignal<Given>({});
  const [call, setCall] = createSignal(noCall);
  const [lacks, setLacks] = createSignal(false);
  const send = async (): Promise<void> => {
    const all = given();
    setLacks(!isWhole(all) || !callIsWhole(call()));
    if (!isWhole(all) || !callIsWhole(call())) return;
    const { chart } = family.own;
    const input = { chart, answers: all, needCall: call().wanted, phone: phoneOf(call()) };
    if (await save.follow(live.send('familyPath.screen', input))) props.onDone();
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
        <h2 class="t-xl">{t('screenTitle')}</h2>
        <p>{t('screenLead')}</p>
        <p class="sm muted">{t('screenPrivate')}</p>
      </div>
      <For each={screenQuestions}>
        {(question) => (
          <fieldset>
            <legend class="field__legend">{t(`screen.${question}`)}</legend>
            <ChoiceList
              name={`screen-${question}`}
              columns={2}
              options={answers.map((value) => ({ value, label: t(`answer.${value}`) }))}
              value={given()[question]}
              onChange={(value) => setGiven((before) => ({ ...before, [question]: value }))}
            />
          </fieldset>
        )}
      </For>
      <AskCall call={call()} onChange={setCall} missing={lacks() && !callIsWhole(call())} />
      <Show when={lacks() && !isWhole(given())}>
        <p class="field__error" role="alert">
          {t('screenMissing')}
        </p>
      </Show>
      <Show when={save.refused()}>{(why) => <ErrorBanner title={why()} />}</Show>
      <Button look="primary" block type="submit" busy={save.busy()}>
        {t('screenSave')}
      </Button>
    </form>
  );
}
