import { versionsIn } from '@cairn/co-editing';
import { IDEA_PART_MAX, IDEAS_MAX, ideaOf, ideasOf, isUnsettled, type Idea } from '@cairn/sessions';
import { createMemo, For, Show, type JSX } from 'solid-js';
import { Button, IconButton } from '../look/button.tsx';
import { Icon } from '../look/icon.tsx';
import { checkIcon, plusIcon, xIcon } from '../look/icons.ts';
import { sessionWords } from '../words/sessions.ts';
import { createWords } from '../words/words.ts';
import { AnswerField } from './answer-field.tsx';
import type { Room } from './create-room.ts';

const t = createWords(sessionWords);

type IdeasProps = {
  readonly room: Room;
  readonly side: 'patient' | 'staff';
  /** What stands beside a finished idea that is not in the plan yet. */
  readonly toPlan?: (idea: Idea) => JSX.Element;
};

export function Ideas(props: IdeasProps): JSX.Element {
  const ids = createMemo(() => ideasHere(props.room).map((idea) => idea.ideaId), [], { equals: sameIds });
  const canWrite = (): boolean => props.room.isOpen() && props.room.amIn();
  const add = (): void => {
    const id = crypto.randomUUID();
    props.room.write({ type: 'add', path: ['ideas'], id, value: {}, after: ids().at(-1) ?? null });
    document.querySelector<HTMLElement>(`[data-idea="${id}"] textarea`)?.focus();
  };
  return (
    <section class="next-time" aria-labelledby="next-time">
      <h3 id="next-time">{t('nextTime')}</h3>
      <ul role="list">
        <For each={ids()}>{(ideaId) => <IdeaRow {...props} ideaId={ideaId} />}</For>
        <Show when={canWrite() && ids().length < IDEAS_MAX}>
          <li>
            <Button look="quiet" minor icon={plusIcon} class="flush-x" onClick={add}>
              {ids().length > 0 ? t('anotherIdea') : t('firstIdea')}
            </Button>
          </li>
        </Show>
        <Show when={!canWrite() && ids().length === 0}>
          <li class="muted sm">{t('noIdeas')}</li>
        </Show>
      </ul>
    </section>
  );
}

function IdeaRow(props: IdeasProps & { readonly ideaId: string }): JSX.Element {
  const session = () => props.room.session();
  const idea = createMemo(() => {
    const now = session();
    return now && ideaOf(now.worksheet, props.ideaId);
  });
  const planned = () => session()?.planned[props.ideaId];
  const unsettled = (): boolean =>
    Boolean(session() && isUnsettled((session() as NonNullable<ReturnType<typeof session>>).worksheet, props.ideaId));
  const finished = (): Idea | undefined => {
    const now = idea();
    return now && now.cue !== '' && now.response !== '' && !unsettled() ? now : undefined;
  };
  return (
    <li data-idea={props.ideaId} class="idea">
      <div class="idea__words">
        <span class="idea__word" aria-hidden="true">
          {t('if')}
        </span>
        <AnswerField
          room={props.room}
          path={['ideas', props.ideaId, 'cue']}
          label={t('ifLabel')}
          hint={t('ifHint')}
          max={IDEA_PART_MAX}
          readOnly={planned() !== undefined}
          hideLabel
        />
        <span class="idea__word" aria-hidden="true">
          {t('then')}
        </span>
        <AnswerField
          room={props.room}
          path={['ideas', props.ideaId, 'response']}
          label={t('thenLabel')}
          hint={t('thenHint')}
          max={IDEA_PART_MAX}
          readOnly={planned() !== undefined}
          hideLabel
        />
      </div>
      <div class="idea__acts">
        <Show when={planned()} fallback={<Show when={finished()}>{(now) => props.toPlan?.(now())}</Show>}>
          <span class="in-plan">
            <Icon of={checkIcon} />
            {t(props.side === 'patient' ? 'inYourPlan' : 'inPlan')}
          </span>
        </Show>
        <Remove room={props.room} idea={idea()} isPlanned={planned() !== undefined} />
      </div>
      <Disputed room={props.room} idea={idea()} />
    </li>
  );
}

function Remove(props: { readonly room: Room; readonly idea: Idea | undefined; readonly isPlanned: boolean }): JSX.Element {
  const canRemove = (): boolean => props.room.isOpen() && props.room.amIn() && !props.isPlanned && props.idea?.item.state === 'here';
  return (
    <Show when={canRemove()}>
      <IconButton icon={xIcon} label={t('removeIdea')} onClick={() => remove(props.room, props.idea)} />
    </Show>
  );
}

/** Taken away by one while another was writing in it: it stays until someone says. */
function Disputed(props: { readonly room: Room; readonly idea: Idea | undefined }): JSX.Element {
  const by = () => (props.idea?.item.state === 'disputed' ? props.idea.item.removal?.by : undefined);
  return (
    <Show when={by()}>
      {(person) => (
        <p class="conf idea__disputed">
          {t('removedWhile', { name: props.room.nameOf(person()) })}
          <Button minor onClick={() => keep(props.room, props.idea)}>
            {t('keepIdea')}
          </Button>
          <Button minor onClick={() => remove(props.room, props.idea)}>
            {t('removeIt')}
          </Button>
        </p>
      )}
    </Show>
  );
}

function remove(room: Room, idea: Idea | undefined): void {
  if (idea) room.write({ type: 'remove', path: ['ideas', idea.ideaId], seen: versionsIn(idea.item) });
}

function keep(room: Room, idea: Idea | undefined): void {
  if (idea) room.write({ type: 'keep', path: ['ideas', idea.ideaId] });
}

function ideasHere(room: Room): readonly Idea[] {
  const session = room.session();
  return session ? ideasOf(session.worksheet) : [];
}

function sameIds(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((id, index) => id === other[index]);
}
