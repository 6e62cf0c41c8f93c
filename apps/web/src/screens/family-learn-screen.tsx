import { closedFor, type Lesson } from '@cairn/family';
import { lessons } from '@cairn/family/lessons';
import { createSignal, For, Match, Show, Switch, type JSX } from 'solid-js';
import { createProgress } from '../family/create-progress.ts';
import { useFamily } from '../family/create-family.ts';
import { SafetyScreenForm } from '../family/safety-screen.tsx';
import { ForYou, NotSafe } from '../family/ways-to-call.tsx';
import '../family/family.css';
import { Button } from '../look/button.tsx';
import { Icon } from '../look/icon.tsx';
import { bookOpenIcon, checkIcon, chevronRightIcon, heartPulseIcon, lockIcon } from '../look/icons.ts';
import { Tag } from '../look/marks.tsx';
import { EmptyState, Skeleton } from '../look/waiting.tsx';
import { familyLearnWords } from '../words/family-learn.ts';
import { createWords, language } from '../words/words.ts';
import { PatientHeader } from './patient-header.tsx';

const t = createWords(familyLearnWords);

/** The skills track. Whoever has not answered the questions about safety is asked them first. */
export function FamilyLearnScreen(): JSX.Element {
  const family = useFamily();
  return (
    <>
      <PatientHeader title={t('title')} />
      <main class="pt__main" id="main">
        <p class="muted">{t('lead')}</p>
        <Switch fallback={<Skeleton label={t('loading')} rows={4} />}>
          <Match when={family.own.status() === 'gone'}>
            <EmptyState title={t('failed')} />
          </Match>
          <Match when={family.path()}>
            <Track />
          </Match>
        </Switch>
        <ForYou />
      </main>
    </>
  );
}

function Track(): JSX.Element {
  const family = useFamily();
  const progress = createProgress();
  const [asking, setAsking] = createSignal(false);
  const unsafe = (): boolean => family.path()?.screen?.safe === false;
  return (
    <Show when={progress.screened() && !asking()} fallback={<SafetyScreenForm onDone={() => setAsking(false)} />}>
      <Show when={unsafe()}>
        <NotSafe />
      </Show>
      <section class="group" aria-labelledby="lessons">
        <h2 id="lessons">{t('lessons')}</h2>
        <p class="sm muted">{t('private')}</p>
        <ul class="list" role="list">
          <For each={lessons}>{(lesson) => <LessonRow lesson={lesson} />}</For>
          <li>
            <a class="row" href="/f/naloxone">
              <span class="row__lead">
                <Icon of={heartPulseIcon} />
              </span>
              <span class="row__body">
                <span class="row__title">{t('naloxone')}</span>
                <span class="row__sub">{t('naloxoneSub')}</span>
              </span>
              <Show when={progress.certified()} fallback={<Icon of={chevronRightIcon} class="row__end" />}>
                <Tag tone="accent" icon={checkIcon}>
                  {t('done')}
                </Tag>
              </Show>
            </a>
          </li>
        </ul>
        <Button look="quiet" minor onClick={() => setAsking(true)}>
          {t('screenAgain')}
        </Button>
      </section>
    </Show>
  );
}

function LessonRow(props: { readonly lesson: Lesson }): JSX.Element {
  const family = useFamily();
  const progress = createProgress();
  const closed = (): boolean => closedFor(family.path()?.screen, props.lesson.provoking) !== undefined;
  const done = (): boolean => progress.done().includes(props.lesson.id);
  return (
    <li>
      <Show
        when={!closed()}
        fallback={
          <div class="row">
            <span class="row__lead">
              <Icon of={lockIcon} />
            </span>
            <span class="row__body">
              <span class="row__title">{props.lesson.title[language()]}</span>
              <span class="row__sub">
                {t('closed')}. {t('closedWhy')}
              </span>
            </span>
          </div>
        }
      >
        <a class="row" href={`/f/learn/${props.lesson.id}`}>
          <span class="row__lead">
            <Icon of={bookOpenIcon} />
          </span>
          <span class="row__body">
            <span class="row__title">{props.lesson.title[language()]}</span>
            <span class="row__sub">{t('minutes', { minutes: props.lesson.minutes })}</span>
          </span>
          <Switch fallback={<Icon of={chevronRightIcon} class="row__end" />}>
            <Match when={done()}>
              <Tag tone="accent" icon={checkIcon}>
                {t('done')}
              </Tag>
            </Match>
            <Match when={progress.next() === props.lesson.id}>
              <Tag tone="primary">{t('next')}</Tag>
            </Match>
          </Switch>
        </a>
      </Show>
    </li>
  );
}
