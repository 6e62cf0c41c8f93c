import { checkInAnswers } from '@cairn/family';
import { createSignal, For, Show, type JSX } from 'solid-js';
import { useLive } from '../live/live.ts';
import { ChoiceList, Scale } from '../look/answers.tsx';
import { ErrorBanner } from '../look/banner.tsx';
import { Button } from '../look/button.tsx';
import { familyCheckInWords } from '../words/family-check-in.ts';
import { createWords } from '../words/words.ts';
import { AskCall, callIsWhole, noCall, phoneOf } from './ask-call.tsx';
import { createSave } from './create-save.ts';
import { useFamily } from './create-family.ts';

const t = createWords(familyCheckInWords);
type Answers = { readonly [Key in keyof typeof checkInAnswers]: (typeof checkInAnswers)[Key][number] };
const questions = ['sleep', 'safe', 'contact', 'boundary', 'naloxone'] as const satisfies readonly (keyof Answers)[];
type Word = Extract<keyof typeof familyCheckInWords, `${(typeof questions)[number]}.${string}`>;

type Given = Partial<Answers>;
const isWhole = (given: Given): given is Answers => questions.every((question) => given[question] !== undefined);

export function CheckInForm(props: { readonly onDone: () => void }): JSX.Element {
  const live = useLive();
  const family = useFamily();
  const save = createSave();
  const [stress, setStress] = createSignal<number>();
  const [given, setGiven] = createSignal<Given>({});
  const [call, setCall] = createSignal(noCall);
  const [lacks, setLacks] = createSignal(false);
  const whole = (): boolean => stress() !== undefined && isWhole(given());
  const send = async (): Promise<void> => {
    const [strain, answers] = [stress(), given()];
    setLacks(!whole() || !callIsWhole(call()));
    if (strain === undefined || !isWhole(answers) || !callIsWhole(call())) return;
    const input = { chart: family.own.chart, stress: strain, ...answers, needCall: call().wanted, phone: phoneOf(call()) };
    if (await save.follow(live.send('familyPath.checkIn', input))) props.onDone();
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
      <div class="sm muted">
        <p>{t('private')}</p>
        <ul class="fam-points">
          <li>{t('reachSafe')}</li>
          <li>{t('reachCall')}</li>
        </ul>
      </div>
      <fieldset>
        <legend class="field__legend">{t('stress')}</legend>
        <Scale name="stress" value={stress()} onChange={setStress} low={t('stressLow')} high={t('stressHigh')} />
      </fieldset>
      <For each={questions}>
        {(question) => (
          <fieldset>
            <legend class="field__legend">{t(question)}</legend>
            <ChoiceList
              name={question}
              columns={2}
              options={checkInAnswers[question].map((value) => ({ value, label: t(`${question}.${value}` as Word) }))}
              value={given()[question]}
              onChange={(value) => setGiven((before) => ({ ...before, [question]: value }))}
            />
          </fieldset>
        )}
      </For>
      <AskCall call={call()} onChange={setCall} missing={lacks() && !callIsWhole(call())} />
      <Show when={lacks() && !whole()}>
        <p class="field__error" role="alert">
          {t('missing')}
        </p>
      </Show>
      <Show when={save.refused()}>{(why) => <ErrorBanner title={why()} />}</Show>
      <Button look="primary" block type="submit" busy={save.busy()}>
        {t('save')}
      </Button>
    </form>
  );
}
