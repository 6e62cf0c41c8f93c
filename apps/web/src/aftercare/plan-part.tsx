import type { NodeType, ObjectType, Path } from '@cairn/co-editing';
import { For, Match, Show, Switch, type JSX } from 'solid-js';
import { IconButton } from '../look/button.tsx';
import { messageCircleIcon } from '../look/icons.ts';
import { planEditorWords } from '../words/aftercare-editor.ts';
import { createWords } from '../words/words.ts';
import type { PlanDesk } from './create-desk.ts';
import { LineTalk, TalkCount } from './line-talk.tsx';
import { placeName, typeAt } from './place-names.ts';
import { PlanCell } from './plan-cell.tsx';
import { PlanLines } from './plan-lines.tsx';
import { placeId } from './plan-model.ts';

const t = createWords(planEditorWords);

type Props = { readonly desk: PlanDesk; readonly path: Path };

/** What is said under the heading of a part. */
const hints = {
  help: 'hintHelp',
  relapse: 'hintRelapse',
  safety: 'hintSafety',
  overdose: 'hintOverdose',
  returnToCare: 'hintReturn',
  special: 'hintSpecial',
} as const;

/** Any part of the plan beside its goals, drawn from its schema. */
export function PlanPart(props: Props): JSX.Element {
  const part = (): string => props.path[0] ?? '';
  const hint = (): keyof typeof hints | undefined => (Object.hasOwn(hints, part()) ? (part() as keyof typeof hints) : undefined);
  return (
    <section class="plan-section" aria-labelledby={placeId(props.path)}>
      <div class="plan-part">
        <h2 id={placeId(props.path)} tabindex="-1">
          {placeName(props.path)}
        </h2>
      </div>
      <Show when={hint()}>{(name) => <p class="muted sm plan-section__hint">{t(hints[name()])}</p>}</Show>
      <Body {...props} type={typeAt(props.path)} />
    </section>
  );
}

function Body(props: Props & { readonly type: NodeType | undefined }): JSX.Element {
  return (
    <Switch>
      <Match when={props.type?.type === 'list' && props.type}>{(type) => <PlanLines {...props} type={type()} />}</Match>
      <Match when={props.type?.type === 'object' && props.type}>{(type) => <Group {...props} type={type()} />}</Match>
    </Switch>
  );
}

/** Fields beside their names, lists under theirs. */
function Group(props: Props & { readonly type: ObjectType }): JSX.Element {
  return (
    <div class="plan-group">
      <For each={Object.entries(props.type.fields)}>
        {([name, type]) => {
          const path: Path = [...props.path, name];
          if (type.type === 'list' || type.type === 'object')
            return (
              <div class="plan-group__list">
                <h3 id={placeId(path)} tabindex="-1">
                  {placeName(path)}
                </h3>
                <Body desk={props.desk} path={path} type={type} />
              </div>
            );
          return (
            <div class="plan-group__field" data-place={path.join('/')}>
              <span class="plan-group__name" aria-hidden="true">
                {placeName(path)}
              </span>
              <PlanCell desk={props.desk} path={path} type={type} label={placeName(path)} placeholder={t('noWords')} />
              <span class="plan-end">
                <TalkCount desk={props.desk} path={path} />
                <IconButton
                  class="plan-end__tools"
                  icon={messageCircleIcon}
                  label={`${t('comment')}: ${placeName(path)}`}
                  onClick={() => props.desk.talk(path)}
                />
              </span>
              <div class="plan-more">
                <LineTalk desk={props.desk} path={path} />
              </div>
            </div>
          );
        }}
      </For>
    </div>
  );
}
