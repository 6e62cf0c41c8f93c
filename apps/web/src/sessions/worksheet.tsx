import { ANSWER_MAX, answerField, type Link } from '@cairn/sessions';
import { For, Show, type JSX } from 'solid-js';
import { Icon } from '../look/icon.tsx';
import { eyeIcon } from '../look/icons.ts';
import { SaveMark, type SaveState } from '../look/marks.tsx';
import { sessionWords } from '../words/sessions.ts';
import { createWords } from '../words/words.ts';
import { AnswerField } from './answer-field.tsx';
import type { Room } from './create-room.ts';
import { ReturnedAnswers } from './returned.tsx';
import './worksheet.css';

const t = createWords(sessionWords);

/** The last two stand side by side as one link of the chain: what came of it. */
const chain: readonly (readonly Link[])[] = [['trigger'], ['thought'], ['feeling'], ['behavior'], ['right-after', 'later-on']];

export function Worksheet(props: { readonly room: Room; readonly side: 'patient' | 'staff'; readonly ideas: JSX.Element }): JSX.Element {
  return (
    <>
      <WorksheetHead room={props.room} side={props.side} />
      <ReturnedAnswers room={props.room} />
      <ol class="chain" role="list">
        <For each={chain}>{(some) => <ChainLink room={props.room} links={some} />}</For>
      </ol>
      {props.ideas}
    </>
  );
}

function WorksheetHead(props: { readonly room: Room; readonly side: 'patient' | 'staff' }): JSX.Element {
  const about = (): string => {
    if (props.side === 'staff') return props.room.isOpen() ? t('sheetStaff') : t('sheetClosed');
    return props.room.isOpen() ? t('sheetPatient') : t('sheetClosedPatient');
  };
  const patientIsIn = (): boolean => props.room.session()?.startedAt !== undefined;
  return (
    <div class="sheet__head">
      <div>
        <h2>{t('sheet')}</h2>
        <p class="muted sm">
          {about()}{' '}
          <Show when={props.room.isOpen() || props.room.isSaving()}>
            <SaveMark state={saveState(props.room)} />
          </Show>
        </p>
      </div>
      <Show when={props.side === 'staff'}>
        <span class="seen">
          <Icon of={eyeIcon} />
          {t(patientIsIn() ? 'seesPage' : 'willSee', { name: props.room.called() })}
        </span>
      </Show>
    </div>
  );
}

function saveState(room: Room): SaveState {
  if (!room.isSaving()) return 'saved';
  return room.online() ? 'saving' : 'here';
}

function ChainLink(props: { readonly room: Room; readonly links: readonly Link[] }): JSX.Element {
  const isLive = (): boolean => props.room.beside().some((one) => one.writing && props.links.some((link) => link === one.at));
  return (
    <li class="link" classList={{ 'is-live': isLive() }}>
      <span class="link__mark" aria-hidden="true" />
      <div classList={{ after: props.links.length > 1 }}>
        <For each={props.links}>
          {(link) => (
            <div class="link__body">
              <AnswerField room={props.room} path={[link]} label={t(link)} max={ANSWER_MAX} />
              <Author room={props.room} link={link} />
            </div>
          )}
        </For>
      </div>
    </li>
  );
}

/** Who wrote what stands there; when several values do, each names its own. */
function Author(props: { readonly room: Room; readonly link: Link }): JSX.Element {
  const author = () => {
    const session = props.room.session();
    const field = session && answerField(session.worksheet, props.link);
    return field && field.value !== null && field.conflict.length === 0 ? field.by : undefined;
  };
  return (
    <Show when={author()}>
      {(by) => (
        <span class="link__who" classList={{ 'link__who--patient': by().role === 'patient' }}>
          {props.room.nameOf(by())}
        </span>
      )}
    </Show>
  );
}
