import { groupNoteDraft, GROUP_NOTE_MAX, OBSERVED_MAX, observedFields, type Group, type Member, type ObservedField } from '@cairn/groups';
import { createSignal, For, Show, untrack, type JSX } from 'solid-js';
import { useLive } from '../live/live.ts';
import { Button, ButtonLink } from '../look/button.tsx';
import { TextField } from '../look/field.tsx';
import { dayAndClock } from '../look/when.ts';
import { groupDeskWords } from '../words/groups.ts';
import { createWords } from '../words/words.ts';
import { createAct } from '../live/create-act.ts';
import { Refused } from './desk-members.tsx';

const t = createWords(groupDeskWords);

/** What a facilitator saw of one member: kept when the field is left, for that member's own note alone. */
export function DeskSeen(props: { readonly group: Group; readonly member: Member }): JSX.Element {
  return (
    <section class="group-desk__part" aria-labelledby="seen">
      <h2 id="seen">{t('seen', { name: props.member.name })}</h2>
      <p class="muted sm">{t('seenMore')}</p>
      <For each={observedFields}>{(field) => <SeenField group={props.group} member={props.member} field={field} />}</For>
      <Show when={props.group.status === 'ended'}>
        <ButtonLink look="outline" href={`/p/${props.member.chart}/note/${props.group.groupId}`}>
          {t('own')}
        </ButtonLink>
      </Show>
    </section>
  );
}

function SeenField(props: { readonly group: Group; readonly member: Member; readonly field: ObservedField }): JSX.Element {
  const live = useLive();
  const act = createAct();
  const held = (): string => props.member.observed[props.field];
  const [typed, setTyped] = createSignal<string>();
  // What stood here when writing began: somebody else's words in between are not written over.
  let base = untrack(held);
  const keep = async (): Promise<void> => {
    const text = typed();
    if (text === undefined || text.trim() === held()) {
      setTyped(undefined);
      return;
    }
    const about = { chart: props.group.groupId, memberId: props.member.memberId, field: props.field };
    if (await act.follow(live.send('groups.observe', { ...about, base, text }))) setTyped(undefined);
  };
  return (
    <div class="stack-2">
      <TextField
        label={t(`field.${props.field}`)}
        rows={2}
        maxLength={OBSERVED_MAX}
        value={typed() ?? held()}
        onFocus={() => {
          if (typed() === undefined) base = held();
        }}
        onInput={(event) => setTyped(event.currentTarget.value)}
        onBlur={() => void keep()}
      />
      <Show when={held() !== '' && typed() === undefined}>
        <p class="muted xs">{t('kept')}</p>
      </Show>
      <Refused code={act.refused()} />
    </div>
  );
}

/** Begins with what the record says of the whole group. */
export function DeskNote(props: { readonly group: Group }): JSX.Element {
  const live = useLive();
  const act = createAct();
  const [text, setText] = createSignal(untrack(() => groupNoteDraft(props.group)));
  return (
    <section class="group-desk__part" aria-labelledby="note">
      <h2 id="note">{t('note')}</h2>
      <p class="muted sm">{t('noteMore')}</p>
      <Show
        when={props.group.note}
        fallback={
          <>
            <TextField
              label={t('note')}
              rows={8}
              maxLength={GROUP_NOTE_MAX}
              value={text()}
              onInput={(event) => setText(event.currentTarget.value)}
            />
            <Refused code={act.refused()} />
            <span>
              <Button
                look="primary"
                busy={act.busy() ? t('saving') : undefined}
                onClick={() => void act.follow(live.send('groups.note', { chart: props.group.groupId, text: text() }))}
              >
                {t('sign')}
              </Button>
            </span>
          </>
        }
      >
        {(note) => (
          <>
            <p class="group__note">{note().text}</p>
            <p class="muted sm">{t('signed', { name: note().by.name, time: dayAndClock(note().at, live.me.zone) })}</p>
          </>
        )}
      </Show>
    </section>
  );
}
