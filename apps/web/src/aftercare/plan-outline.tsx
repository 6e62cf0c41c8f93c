import { beforeSignOff, domains, goalsOf, type BeforeSignOff } from '@cairn/aftercare';
import { itemsAt, type Path } from '@cairn/co-editing';
import { createMemo, For, Show, type JSX } from 'solid-js';
import { Icon } from '../look/icon.tsx';
import { checkIcon } from '../look/icons.ts';
import { SeverityMark } from '../look/severity.tsx';
import { VisuallyHidden } from '../look/visually-hidden.tsx';
import { planEditorWords } from '../words/aftercare-editor.ts';
import { planWords } from '../words/aftercare.ts';
import { createWords } from '../words/words.ts';
import { isWithin, placeId, type PlanModel } from './plan-model.ts';

const t = createWords(planEditorWords);
const shared = createWords(planWords);

/** Where one is in the plan, and what is still open before it can be signed. */
export function PlanOutline(props: { readonly model: PlanModel; readonly here: Path | undefined }): JSX.Element {
  const open = createMemo(() => beforeSignOff(props.model.plan()));
  const unsettled = (place: Path): boolean => open().unsettled.some((one) => isWithin(one.path, place));
  const isHere = (place: Path): 'true' | undefined => (props.here && isWithin(props.here, place) ? 'true' : undefined);
  return (
    <nav class="plan-outline scroll" aria-label={t('parts')}>
      <h2>{t('goals')}</h2>
      <ul role="list">
        <For each={domains}>
          {(domain) => (
            <li>
              <PartLink
                path={[domain]}
                current={isHere([domain])}
                count={goalsOf(props.model.plan(), domain).length}
                open={unsettled([domain])}
              >
                {shared(domain)}
              </PartLink>
            </li>
          )}
        </For>
      </ul>
      <h2>{t('rest')}</h2>
      <ul role="list">
        <For each={['watchOuts', 'help'] as const}>
          {(part) => (
            <li>
              <PartLink
                path={[part]}
                current={isHere([part])}
                count={itemsAt(props.model.plan().doc, [part]).length}
                open={unsettled([part])}
              >
                {shared(part)}
              </PartLink>
            </li>
          )}
        </For>
      </ul>
      <h2>{t('beforeSignOff')}</h2>
      <Readiness open={open()} />
    </nav>
  );
}

type LinkProps = {
  readonly path: Path;
  readonly current: 'true' | undefined;
  readonly count: number;
  readonly open: boolean;
  readonly children: JSX.Element;
};

function PartLink(props: LinkProps): JSX.Element {
  return (
    <a href={`#${placeId(props.path)}`} aria-current={props.current} onClick={(event) => goTo(event, props.path)}>
      {props.children}
      <Show when={props.open} fallback={<span class="plan-outline__num">{props.count}</span>}>
        <SeverityMark of="today" bare />
      </Show>
    </a>
  );
}

/** Moves inside the page without writing a place of the plan into the address. */
function goTo(event: MouseEvent, path: Path): void {
  event.preventDefault();
  const element = document.getElementById(placeId(path));
  element?.scrollIntoView({ block: 'start' });
  element?.focus({ preventScroll: true });
}

function Readiness(props: { readonly open: BeforeSignOff }): JSX.Element {
  return (
    <ul class="plan-ready" role="list">
      <ReadyLine
        count={props.open.goalsWithoutDate.length}
        first={props.open.goalsWithoutDate[0]}
        none={t('allDated')}
        one={t('oneUndated')}
        some={t('someUndated', { count: props.open.goalsWithoutDate.length })}
      />
      <ReadyLine
        count={props.open.stepsWithoutOwner.length}
        first={props.open.stepsWithoutOwner[0]?.slice(0, 3)}
        none={t('allOwned')}
        one={t('oneUnowned')}
        some={t('someUnowned', { count: props.open.stepsWithoutOwner.length })}
      />
      <ReadyLine
        count={props.open.unsettled.length}
        first={props.open.unsettled[0]?.path.slice(0, 3)}
        none={t('allSettled')}
        one={t('oneUnsettled')}
        some={t('someUnsettled', { count: props.open.unsettled.length })}
      />
    </ul>
  );
}

type LineProps = {
  readonly count: number;
  readonly first: Path | undefined;
  readonly none: string;
  readonly one: string;
  readonly some: string;
};

function ReadyLine(props: LineProps): JSX.Element {
  return (
    <li>
      <Show
        when={props.count > 0 && props.first}
        fallback={
          <>
            <span class="plan-ready__ok">
              <Icon of={checkIcon} />
              <VisuallyHidden>{t('ready')}</VisuallyHidden>
            </span>
            {props.none}
          </>
        }
      >
        {(first) => (
          <>
            <SeverityMark of="today">
              <VisuallyHidden>{t('needsWork')}</VisuallyHidden>
            </SeverityMark>
            <a href={`#${placeId(first())}`} onClick={(event) => goTo(event, first())}>
              {props.count === 1 ? props.one : props.some}
            </a>
          </>
        )}
      </Show>
    </li>
  );
}
