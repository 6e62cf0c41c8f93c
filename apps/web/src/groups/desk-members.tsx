import { isPresent, type Group, type Member } from '@cairn/groups';
import { createSignal, For, Match, Show, Switch, type JSX } from 'solid-js';
import { useLive } from '../live/live.ts';
import { Button } from '../look/button.tsx';
import { createAnswer } from '../look/create-answer.ts';
import { Field } from '../look/field.tsx';
import { clock } from '../look/when.ts';
import { groupDeskWords } from '../words/groups.ts';
import { refusalText } from '../words/refusals.ts';
import { createWords } from '../words/words.ts';
import { createAct } from '../live/create-act.ts';

const t = createWords(groupDeskWords);

type MembersProps = { readonly group: Group; readonly picked: string | undefined; readonly onPick: (memberId: string) => void };

/** Who is in the group, where each of them stands, and what to do about it; whoever waits stands first. */
export function DeskMembers(props: MembersProps): JSX.Element {
  const members = (): readonly Member[] =>
    props.group.members
      .filter((member) => !member.removed)
      .toSorted((a, b) => Number(b.waitingSince !== undefined) - Number(a.waitingSince !== undefined));
  const isAhead = (): boolean => props.group.status === 'planned' || props.group.status === 'open';
  return (
    <section class="group-desk__part" aria-labelledby="members">
      <h2 id="members">{t('members')}</h2>
      <p class="muted sm">
        {t('lead')}: {props.group.facilitators.map(({ name }) => name).join(', ')}
      </p>
      <ul role="list">
        <For each={members()} fallback={<li class="muted sm">{t('noMembers')}</li>}>
          {(member) => <MemberRow {...props} member={member} />}
        </For>
      </ul>
      <Show when={isAhead()}>
        <AddMember group={props.group} />
      </Show>
    </section>
  );
}

function MemberRow(props: MembersProps & { readonly member: Member }): JSX.Element {
  const live = useLive();
  const act = createAct();
  const about = () => ({ chart: props.group.groupId, memberId: props.member.memberId });
  const named = (what: string): string => t('ofMember', { what, name: props.member.name });
  const open = (): boolean => props.group.status === 'open';
  /** The session alone is opened on the member's own chart; only then the group is told. */
  const aside = async (): Promise<void> => {
    const opened = await live.send('sessions.open', { chart: props.member.chart }).done;
    if (opened.ok && opened.result) await act.follow(live.send('groups.takeAside', { ...about(), sessionId: opened.result.sessionId }));
  };
  return (
    <li class="group-desk__member">
      <button
        type="button"
        class="link"
        aria-pressed={props.picked === props.member.memberId}
        onClick={() => props.onPick(props.member.memberId)}
      >
        <b>{props.member.name}</b> <Show when={props.member.agreement}>{(agreement) => <>({agreement().alias})</>}</Show>
      </button>
      <MemberState member={props.member} />
      <Show when={props.member.agreement}>
        {(agreement) => <p class="muted xs">{t('where', { location: agreement().location, callback: agreement().callback })}</p>}
      </Show>
      <div class="group-desk__acts">
        <Show when={open() && props.member.waitingSince !== undefined}>
          <Button look="primary" minor aria-label={named(t('admit'))} onClick={() => void act.follow(live.send('groups.admit', about()))}>
            {t('admit')}
          </Button>
        </Show>
        <Show when={open() && isPresent(props.member)}>
          <Button minor aria-label={named(t('takeAside'))} onClick={() => void aside()}>
            {t('takeAside')}
          </Button>
        </Show>
        <Show when={props.member.breakout}>
          {(breakout) => (
            <>
              <a class="btn btn--outline btn--sm" href={`/session/${props.member.chart}/${breakout().sessionId}`}>
                {t('takeAside')}
              </a>
              <Button minor aria-label={named(t('bringBack'))} onClick={() => void act.follow(live.send('groups.bringBack', about()))}>
                {t('bringBack')}
              </Button>
            </>
          )}
        </Show>
        <Show when={props.group.status === 'planned' || open()}>
          <Button minor aria-label={named(t('remove'))} onClick={() => void act.follow(live.send('groups.removeMember', about()))}>
            {t('remove')}
          </Button>
        </Show>
      </div>
      <Refused code={act.refused()} />
    </li>
  );
}

function MemberState(props: { readonly member: Member }): JSX.Element {
  const live = useLive();
  const at = (instant: number): string => clock(instant, live.me.zone);
  return (
    <p class="sm" role="status">
      <Switch fallback={t('outside')}>
        <Match when={!props.member.agreement}>{t('notAgreed')}</Match>
        <Match when={props.member.breakout}>{(breakout) => t('asideWith', { name: breakout().by.name })}</Match>
        <Match when={props.member.waitingSince}>{(since) => <b>{t('waits', { time: at(since()) })}</b>}</Match>
        <Match when={isPresent(props.member) && props.member.stays.at(-1)}>{(stay) => t('in', { time: at(stay().from) })}</Match>
      </Switch>
    </p>
  );
}

function AddMember(props: { readonly group: Group }): JSX.Element {
  const live = useLive();
  const act = createAct();
  const [text, setText] = createSignal('');
  const found = createAnswer(
    () => text().trim() || undefined,
    (part) => live.call('charts.find', { text: part }),
  );
  const people = () => (found.error() === undefined ? (found.latest() ?? []) : []);
  const add = async (member: string): Promise<void> => {
    if (await act.follow(live.send('groups.addMember', { chart: props.group.groupId, member }))) setText('');
  };
  return (
    <div class="stack-3">
      <Field
        label={t('add')}
        hint={t('addHint')}
        type="search"
        autocomplete="off"
        maxLength={80}
        value={text()}
        onInput={(event) => setText(event.currentTarget.value)}
      />
      <Show when={text().trim() !== ''}>
        <ul class="stack-2" role="list" aria-busy={found.asking()}>
          <For each={people().slice(0, 5)}>
            {(person) => (
              <li>
                <Button minor onClick={() => void add(person.chart)}>
                  {t('addOne', { name: person.name })}
                </Button>
              </li>
            )}
          </For>
        </ul>
      </Show>
      <Refused code={act.refused()} />
    </div>
  );
}

export function Refused(props: { readonly code: string | undefined }): JSX.Element {
  return (
    <Show when={props.code}>
      {(code) => (
        <p class="bad sm" role="alert">
          {refusalText(code())}
        </p>
      )}
    </Show>
  );
}
