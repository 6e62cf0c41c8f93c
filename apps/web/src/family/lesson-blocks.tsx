import type { LessonBlock } from '@cairn/family';
import { For, Show, Switch, Match, type JSX } from 'solid-js';
import { Icon } from '../look/icon.tsx';
import { shieldCheckIcon } from '../look/icons.ts';
import { familyLearnWords } from '../words/family-learn.ts';
import { createWords, language } from '../words/words.ts';

const t = createWords(familyLearnWords);
type Of<Kind extends LessonBlock['kind']> = Extract<LessonBlock, { readonly kind: Kind }>;

/** The text of a lesson, in the language of the page. */
export function LessonBlocks(props: { readonly blocks: readonly LessonBlock[] }): JSX.Element {
  return <For each={props.blocks}>{(block) => <Block block={block} />}</For>;
}

function Block(props: { readonly block: LessonBlock }): JSX.Element {
  const as = <Kind extends LessonBlock['kind']>(kind: Kind): Of<Kind> | undefined =>
    props.block.kind === kind ? (props.block as Of<Kind>) : undefined;
  return (
    <Switch>
      <Match when={as('text')}>{(block) => <p>{block().text[language()]}</p>}</Match>
      <Match when={as('list')}>
        {(block) => (
          <ul class="fam-points">
            <For each={block().items}>{(item) => <li>{item[language()]}</li>}</For>
          </ul>
        )}
      </Match>
      <Match when={as('example')}>
        {(block) => (
          <div class="fam-say">
            <Show when={block().instead}>
              {(instead) => (
                <p class="muted">
                  <b>{t('instead')}</b> {instead()[language()]}
                </p>
              )}
            </Show>
            <p>
              <b>{t('say')}</b> {block().say[language()]}
            </p>
          </div>
        )}
      </Match>
      <Match when={as('safety')}>
        {(block) => (
          <div class="fam-safety">
            <Icon of={shieldCheckIcon} />
            <p>
              <b>{t('safety')}.</b> {block().text[language()]}
            </p>
          </div>
        )}
      </Match>
    </Switch>
  );
}
