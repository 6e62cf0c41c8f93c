import { lessons } from '@cairn/family/lessons';
import { For, Show, type JSX } from 'solid-js';
import { useLive } from '../live/live.ts';
import { Icon } from '../look/icon.tsx';
import {
  bookOpenIcon,
  chevronRightIcon,
  handHeartIcon,
  heartPulseIcon,
  messagesSquareIcon,
  sunIcon,
  type IconPath,
} from '../look/icons.ts';
import { Count } from '../look/marks.tsx';
import { familyWords } from '../words/family.ts';
import { lookWords } from '../words/look.ts';
import { createWords, language } from '../words/words.ts';
import { useFamily } from './create-family.ts';
import { createProgress } from './create-progress.ts';
import { dayWords } from './day-words.ts';

const t = createWords(familyWords);
const look = createWords(lookWords);

type RowProps = {
  readonly href: string;
  readonly icon: IconPath;
  readonly title: string;
  readonly sub: string;
  readonly end?: JSX.Element;
  readonly below?: JSX.Element;
};

function Row(props: RowProps): JSX.Element {
  return (
    <li>
      <a class="row" href={props.href}>
        <span class="row__lead">
          <Icon of={props.icon} />
        </span>
        <span class="row__body">
          <span class="row__title">{props.title}</span>
          <span class="row__sub">{props.sub}</span>
          {props.below}
        </span>
        {props.end ?? <Icon of={chevronRightIcon} class="row__end" />}
      </a>
    </li>
  );
}

/** Rooms that are open, and what is there for everybody. */
export function FamilyList(): JSX.Element {
  const live = useLive();
  const progress = createProgress();
  return (
    <ul class="list" role="list">
      <Show when={live.online()}>
        <Rooms />
      </Show>
      <Lessons />
      <Row
        href="/f/naloxone"
        icon={heartPulseIcon}
        title={t('naloxone')}
        sub={progress.certified() === undefined ? t('naloxoneMore') : t('naloxoneDone', { day: dayWords(progress.certified() ?? '') })}
      />
      <Row
        href="/f/check-in"
        icon={sunIcon}
        title={t('checkIn')}
        sub={progress.checkInDue() ? t('checkInMore') : t('checkInDone', { day: dayWords(progress.lastCheckIn() ?? '') })}
      />
      <Row href="/f/ask" icon={handHeartIcon} title={t('ask')} sub={t('askMore')} />
    </ul>
  );
}

function Rooms(): JSX.Element {
  const family = useFamily();
  const name = (called: string): string => (family.rooms().length > 1 ? t('roomRowWith', { name: called }) : t('roomRow'));
  return (
    <For each={family.rooms()}>
      {({ room, called }) => {
        const last = () => room?.last;
        const sub = (): string => {
          const line = last();
          if (line === undefined || line.text === '') return t('roomEmpty');
          return line.from.mine ? t('lineByMe', { text: line.text }) : t('lineBy', { name: line.from.name, text: line.text });
        };
        return (
          <Row
            href="/f/room"
            icon={messagesSquareIcon}
            title={name(called)}
            sub={sub()}
            end={
              <Show when={(room?.unread ?? 0) > 0} fallback={<Icon of={chevronRightIcon} class="row__end" />}>
                <Count of={room?.unread ?? 0} tone="new" what={look('newCount', { count: room?.unread ?? 0 })} />
              </Show>
            }
          />
        );
      }}
    </For>
  );
}

/** The next lesson and how far the track goes; before the questions about safety, those. */
function Lessons(): JSX.Element {
  const progress = createProgress();
  const next = () => lessons.find(({ id }) => id === progress.next());
  const number = (): number => lessons.findIndex(({ id }) => id === progress.next()) + 1;
  const row = (): { title: string; sub: string; href: string } => {
    const lesson = next();
    if (!progress.screened()) return { title: t('lessonStart'), sub: t('lessonStartMore'), href: '/f/learn' };
    if (!lesson) return { title: t('lessonsDone'), sub: t('lessonsDoneMore', { count: lessons.length }), href: '/f/learn' };
    const sub = t('lessonOf', { number: number(), count: lessons.length, minutes: lesson.minutes });
    return { title: lesson.title[language()], sub, href: `/f/learn/${lesson.id}` };
  };
  return (
    <Row
      href={row().href}
      icon={bookOpenIcon}
      title={row().title}
      sub={row().sub}
      below={
        <Show when={progress.screened()}>
          <span class="meter" role="img" aria-label={t('lessonsDoneCount', { done: progress.done().length, count: lessons.length })}>
            <span style={{ 'inline-size': `${(progress.done().length / lessons.length) * 100}%` }} />
          </span>
        </Show>
      }
    />
  );
}
