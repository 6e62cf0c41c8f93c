import { closedFor, type Lesson } from '@cairn/family';
import { lessons } from '@cairn/family/lessons';
import { For, Match, Show, Switch, type JSX } from 'solid-js';
import { createProgress } from '../family/create-progress.ts';
import { createSave } from '../family/create-save.ts';
import { useFamily } from '../family/create-family.ts';
import { LessonBlocks } from '../family/lesson-blocks.tsx';
import { Practice } from '../family/practice.tsx';
import { NotSafe } from '../family/ways-to-call.tsx';
import '../family/family.css';
import { useLive } from '../live/live.ts';
import { ErrorBanner } from '../look/banner.tsx';
import { Button, ButtonLink } from '../look/button.tsx';
import { Icon } from '../look/icon.tsx';
import { circleCheckIcon } from '../look/icons.ts';
import { useParams } from '../look/router.tsx';
import { Skeleton } from '../look/waiting.tsx';
import { familyLearnWords } from '../words/family-learn.ts';
import { createWords, language } from '../words/words.ts';
import { PatientHeader } from './patient-header.tsx';

const t = createWords(familyLearnWords);

export function FamilyLessonScreen(): JSX.Element {
  const family = useFamily();
  const params = useParams<{ module: string }>();
  // One address is one lesson: the router makes the screen anew for another.
  const lesson = lessons.find(({ id }) => id === params.module);
  const closed = () => closedFor(family.path()?.screen, lesson?.provoking === true);
  return (
    <>
      <PatientHeader back="/f/learn" />
      <main class="pt__main gap-7" id="main">
        <Switch fallback={<Skeleton label={t('loading')} rows={5} />}>
          <Match when={lesson === undefined || family.own.status() === 'gone'}>
            <h1>{t('title')}</h1>
            <p>{t(lesson === undefined ? 'unknown' : 'failed')}</p>
            <ButtonLink href="/f/learn">{t('allLessons')}</ButtonLink>
          </Match>
          <Match when={family.path() && closed() === 'family-screen-first'}>
            <h1>{lesson?.title[language()]}</h1>
            <p>{t('screenLead')}</p>
            <ButtonLink look="primary" block href="/f/learn">
              {t('screenTitle')}
            </ButtonLink>
          </Match>
          <Match when={family.path() && closed()}>
            <h1>{lesson?.title[language()]}</h1>
            <p>{t('closedWhy')}</p>
            <NotSafe />
          </Match>
          <Match when={family.path() && lesson}>{(one) => <Open lesson={one()} />}</Match>
        </Switch>
      </main>
    </>
  );
}

function Open(props: { readonly lesson: Lesson }): JSX.Element {
  return (
    <>
      <div class="stack-3">
        <h1>{props.lesson.title[language()]}</h1>
        <p class="sm muted">{t('minutes', { minutes: props.lesson.minutes })}</p>
        <p>{props.lesson.lead[language()]}</p>
      </div>
      <LessonBlocks blocks={props.lesson.blocks} />
      <For each={props.lesson.sheets}>{(form) => <Practice form={form} provokes={props.lesson.provoking} />}</For>
      <End lesson={props.lesson} />
      <details class="sm muted">
        <summary class="tap">{t('sources')}</summary>
        <ul class="fam-plain">
          <For each={props.lesson.sources}>{(source) => <li>{source}</li>}</For>
        </ul>
      </details>
    </>
  );
}

function End(props: { readonly lesson: Lesson }): JSX.Element {
  const live = useLive();
  const family = useFamily();
  const progress = createProgress();
  const save = createSave();
  const done = (): boolean => progress.done().includes(props.lesson.id);
  const next = (): Lesson | undefined => lessons.find(({ id }) => id === progress.next());
  return (
    <div class="stack-4">
      <Show
        when={done()}
        fallback={
          <Button
            look="primary"
            block
            busy={save.busy()}
            onClick={() => void save.follow(live.send('familyPath.finishLesson', { chart: family.own.chart, lesson: props.lesson.id }))}
          >
            {t('lessonDone')}
          </Button>
        }
      >
        <p class="with-icon" role="status">
          <Icon of={circleCheckIcon} />
          {t('lessonIsDone')}
        </p>
        <Show
          when={next()}
          fallback={
            <ButtonLink block href="/f/learn">
              {t('allLessons')}
            </ButtonLink>
          }
        >
          {(lesson) => (
            <ButtonLink look="primary" block href={`/f/learn/${lesson().id}`}>
              {t('nextLesson', { title: lesson().title[language()] })}
            </ButtonLink>
          )}
        </Show>
      </Show>
      <Show when={save.refused()}>{(why) => <ErrorBanner title={why()} />}</Show>
    </div>
  );
}
