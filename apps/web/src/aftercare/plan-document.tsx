import { domains, sections, type Domain } from '@cairn/aftercare';
import { createMemo, For, Show, type JSX } from 'solid-js';
import { Button, IconButton } from '../look/button.tsx';
import { plusIcon } from '../look/icons.ts';
import { planEditorWords } from '../words/aftercare-editor.ts';
import { refusalText } from '../words/refusals.ts';
import { createWords } from '../words/words.ts';
import type { PlanDesk } from './create-desk.ts';
import { createList } from './create-list.ts';
import { AddedHere } from './line-added.tsx';
import { placeName } from './place-names.ts';
import { PlanGoal } from './plan-goal.tsx';
import { PlanPart } from './plan-part.tsx';
import { placeId } from './plan-model.ts';
import './plan-lists.css';

const t = createWords(planEditorWords);

/** The parts beside the three of goals, in the order in which the plan is read. */
export const restOfPlan: readonly string[] = sections.filter((part) => !domains.some((domain) => domain === part));

/** The plan as it is written: three domains of goals, then the rest, each part drawn from the schema. */
export function PlanDocument(props: { readonly desk: PlanDesk }): JSX.Element {
  return (
    <>
      <For each={domains}>{(domain) => <DomainPart desk={props.desk} domain={domain} />}</For>
      <For each={restOfPlan}>{(part) => <PlanPart desk={props.desk} path={[part]} />}</For>
    </>
  );
}

function DomainPart(props: { readonly desk: PlanDesk; readonly domain: Domain }): JSX.Element {
  const list = createMemo(() => createList(props.desk, [props.domain, 'goals']));
  const title = (): string => placeName([props.domain]);
  return (
    <section class="plan-section" aria-labelledby={placeId([props.domain])}>
      <div class="plan-part">
        <h2 id={placeId([props.domain])} tabindex="-1">
          {title()}
        </h2>
        <Show when={!props.desk.isLocked()}>
          <Show when={!list().isFull()} fallback={<span class="muted sm push">{refusalText('list-full')}</span>}>
            <IconButton icon={plusIcon} label={`${t('addGoal')}: ${title()}`} class="push" onClick={() => list().add()} />
          </Show>
        </Show>
      </div>
      <For
        each={list().ids()}
        fallback={
          <p class="plan-none">
            <span class="muted">{t('emptyDomain')}</span>
            <Show when={!props.desk.isLocked()}>
              <Button look="quiet" minor icon={plusIcon} onClick={() => list().add()}>
                {t('addGoal')}
              </Button>
            </Show>
          </p>
        }
      >
        {(id) => <PlanGoal desk={props.desk} list={list()} id={id} />}
      </For>
      <AddedHere desk={props.desk} list={list()} />
    </section>
  );
}
