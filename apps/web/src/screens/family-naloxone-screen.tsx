import { trainingSteps, type TrainingStep } from '@cairn/family';
import { createSignal, For, Match, Show, Switch, type JSX } from 'solid-js';
import { Certificate } from '../family/certificate.tsx';
import { useFamily } from '../family/create-family.ts';
import { MakeCertificate } from '../family/make-certificate.tsx';
import { TrainStep } from '../family/train-step.tsx';
import '../family/family.css';
import { ButtonLink } from '../look/button.tsx';
import { phoneCallIcon } from '../look/icons.ts';
import { EmptyState, Skeleton } from '../look/waiting.tsx';
import { familyLearnWords } from '../words/family-learn.ts';
import { naloxoneWords } from '../words/family-naloxone.ts';
import { createWords } from '../words/words.ts';
import { PatientHeader } from './patient-header.tsx';

const t = createWords(naloxoneWords);
const tl = createWords(familyLearnWords);

/** Six steps, each with a question and said back; then a certificate. Open to everybody, no questions about safety first. */
export function FamilyNaloxoneScreen(): JSX.Element {
  const family = useFamily();
  return (
    <>
      <PatientHeader back="/f" />
      <main class="pt__main gap-7" id="main">
        <div class="stack-4 fam-screen-only">
          <h1>{t('title')}</h1>
          <p>{t('lead')}</p>
          <p>
            <b>{t('now')}</b>
          </p>
          <ButtonLink look="now" block icon={phoneCallIcon} href="/help#overdose">
            {t('nowLink')}
          </ButtonLink>
        </div>
        <Switch fallback={<Skeleton label={tl('loading')} rows={4} />}>
          <Match when={family.own.status() === 'gone'}>
            <EmptyState title={tl('failed')} />
          </Match>
          <Match when={family.path()}>
            <Steps />
          </Match>
        </Switch>
      </main>
    </>
  );
}

function Steps(): JSX.Element {
  const family = useFamily();
  const isDone = (step: TrainingStep): boolean => family.path()?.trained.some((one) => one.step === step) === true;
  const firstLeft = (): TrainingStep | undefined => trainingSteps.find((step) => !isDone(step));
  const [again, setAgain] = createSignal<TrainingStep>();
  const done = (): number => trainingSteps.filter(isDone).length;
  return (
    <>
      <Show when={family.path()?.certificate}>{(certificate) => <Certificate certificate={certificate()} />}</Show>
      <section class="group fam-screen-only" aria-labelledby="steps-done">
        <h2 class="t-md" id="steps-done">
          {t('stepsDone', { done: done(), count: trainingSteps.length })}
        </h2>
        <span class="meter" aria-hidden="true">
          <span style={{ 'inline-size': `${(done() / trainingSteps.length) * 100}%` }} />
        </span>
        <ol class="fam-steps" role="list">
          <For each={trainingSteps}>
            {(step, index) => (
              <TrainStep
                step={step}
                number={index() + 1}
                trained={family.path()?.trained.findLast((one) => one.step === step)}
                open={again() === step || (again() === undefined && firstLeft() === step)}
                onOpen={() => setAgain(step)}
                onDone={() => setAgain(undefined)}
              />
            )}
          </For>
        </ol>
      </section>
      <Show when={firstLeft() === undefined && family.path()?.certificate === undefined}>
        <MakeCertificate />
      </Show>
    </>
  );
}
