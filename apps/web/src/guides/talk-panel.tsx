import { talkKinds, type Tag, type TalkKind, type TalkSide } from '@cairn/guides';
import { createMemo, createSignal, For, Show, untrack, type JSX } from 'solid-js';
import type { ChartView } from '../live/live.ts';
import { ErrorBanner } from '../look/banner.tsx';
import { SegmentedControl } from '../look/segmented-control.tsx';
import { singleKeys } from '../look/single-keys.ts';
import { talkWords } from '../words/guides-talk.ts';
import { refusalText } from '../words/refusals.ts';
import { createWords } from '../words/words.ts';
import { createFollowing, type RoomSeen } from './create-following.ts';
import { createTalkKeys } from './create-keys.ts';
import { TalkCounts } from './talk-counts.tsx';
import { TalkList } from './talk-list.tsx';
import { TheirWords } from './their-words.tsx';
import './guides.css';

const t = createWords(talkWords);

type TalkPanelProps = { readonly view: ChartView; readonly room: RoomSeen };

/** What the patient says for change or for staying, marked by a key while they talk, and what the counselor counts of themselves. */
export function TalkPanel(props: TalkPanelProps): JSX.Element {
  const following = untrack(() => createFollowing(props.view, props.room));
  const me = untrack(() => props.room.me.personId);
  const [side, setSide] = createSignal<TalkSide>('change');
  const [picked, setPicked] = createSignal<string>();
  const tag = (kind: TalkKind, spoken: TalkSide = side()): void => {
    if (!following.isOpen()) return;
    setPicked(undefined);
    void following.tag(kind, spoken);
  };
  createTalkKeys(tag);
  const mine = createMemo(() => following.run().talk.filter(({ by }) => by === me));
  const target = createMemo((): Tag | undefined => mine().find(({ tagId }) => tagId === picked()) ?? mine().at(-1));
  return (
    <section class="guide-part" aria-labelledby="talk-title">
      <header class="guide-part__head">
        <h2 id="talk-title">{t('title')}</h2>
        <Show when={following.isOpen() && singleKeys()}>
          <span class="muted talk-hint">{t('hint')}</span>
        </Show>
      </header>
      <Show when={following.refused()}>{(code) => <ErrorBanner title={refusalText(code())} />}</Show>
      <Show when={following.isOpen()}>
        <SegmentedControl
          label={t('side')}
          options={[
            { value: 'change', label: t('change') },
            { value: 'sustain', label: t('sustain') },
          ]}
          value={side()}
          onChange={setSide}
        />
        <div class="talk-kinds" role="group" aria-label={t(side() === 'change' ? 'markChange' : 'markSustain')}>
          <For each={talkKinds}>
            {(kind, index) => (
              <button
                type="button"
                class="talk-kind"
                aria-keyshortcuts={singleKeys() ? String(index() + 1) : undefined}
                onClick={() => tag(kind)}
              >
                <Show when={singleKeys()}>
                  <span class="talk-kind__key" aria-hidden="true">
                    {index() + 1}
                  </span>
                </Show>
                {t(`kind.${kind}`)}
              </button>
            )}
          </For>
        </div>
      </Show>
      <Show when={target()}>{(known) => <TheirWords tag={known()} zero={following.zero()} following={following} />}</Show>
      <TalkList following={following} me={me} target={target()?.tagId} onPick={setPicked} />
      <TalkCounts following={following} me={me} />
    </section>
  );
}
