import { beforeSignOff, domains, type Finding } from '@cairn/aftercare';
import { itemsAt, type Path } from '@cairn/co-editing';
import { createMemo, createSignal, For, Show, type JSX } from 'solid-js';
import { Icon } from '../look/icon.tsx';
import { checkIcon } from '../look/icons.ts';
import { SegmentedControl } from '../look/segmented-control.tsx';
import { SeverityMark } from '../look/severity.tsx';
import { VisuallyHidden } from '../look/visually-hidden.tsx';
import { planEditorWords } from '../words/aftercare-editor.ts';
import { findingWords } from '../words/aftercare-findings.ts';
import { createWords } from '../words/words.ts';
import { goToPlace, type PlanDesk } from './create-desk.ts';
import { DimensionIndex } from './dimension-index.tsx';
import { findingText, groupFindings } from './finding-words.ts';
import { placeName } from './place-names.ts';
import { restOfPlan } from './plan-document.tsx';
import { filledIn, isWithin, placeId } from './plan-model.ts';
import type { PlanModel } from './plan-model.ts';
import './plan-outline.css';

const t = createWords(planEditorWords);
const found = createWords(findingWords);

type Props = { readonly desk: PlanDesk; readonly here: Path | undefined };

/** On a phone the way around the plan opens by a press, so that the plan itself comes first. */
const isWide = (): boolean => matchMedia('(min-width: 52.01rem)').matches;

/** Where one is in the plan, by its parts or by ASAM dimension, and what is still open before it can be signed. */
export function PlanOutline(props: Props): JSX.Element {
  const model = (): PlanModel => props.desk.model;
  const [by, setBy] = createSignal<'parts' | 'asam'>('parts');
  const open = createMemo((): readonly Finding[] => {
    const locale = model().locale();
    return beforeSignOff(model().plan(), { people: model().people(), locale, today: model().today() }).findings;
  });
  /** Of the findings in a part, the gravest. */
  const openAt = (place: Path): 'today' | 'watch' | undefined => {
    const inside = open().filter((one) => one.path.length > 0 && isWithin(one.path, place));
    if (inside.length === 0) return undefined;
    return inside.some((one) => one.blocks) ? 'today' : 'watch';
  };
  return (
    <nav class="plan-outline scroll" aria-label={t('parts')}>
      <details open={isWide()}>
        <summary>{t('parts')}</summary>
        <SegmentedControl
          label={t('outlineBy')}
          options={[
            { value: 'parts', label: t('byParts') },
            { value: 'asam', label: t('byAsam') },
          ]}
          value={by()}
          onChange={setBy}
        />
        <Show when={by() === 'parts'} fallback={<DimensionIndex desk={props.desk} />}>
          <h2>{t('goals')}</h2>
          <ul role="list">
            <For each={domains}>
              {(domain) => (
                <PartLink
                  path={[domain]}
                  here={props.here}
                  count={itemsAt(model().plan().doc, [domain, 'goals']).length}
                  open={openAt([domain])}
                />
              )}
            </For>
          </ul>
          <h2>{t('rest')}</h2>
          <ul role="list">
            <For each={restOfPlan}>
              {(part) => (
                <PartLink path={[part]} here={props.here} count={filledIn(model().plan().doc, [part])} open={openAt([part])} ticks />
              )}
            </For>
          </ul>
        </Show>
        <h2>{t('beforeSignOff')}</h2>
        <Readiness desk={props.desk} open={open()} />
      </details>
    </nav>
  );
}

type LinkProps = {
  readonly path: Path;
  readonly here: Path | undefined;
  readonly count: number;
  readonly open: 'today' | 'watch' | undefined;
  /** A tick instead of a number where something stands. */
  readonly ticks?: boolean;
};

function PartLink(props: LinkProps): JSX.Element {
  return (
    <li>
      <a
        href={`#${placeId(props.path)}`}
        aria-current={props.here && isWithin(props.here, props.path) ? 'true' : undefined}
        onClick={(event) => {
          // Moves inside the page without writing a place of the plan into the address.
          event.preventDefault();
          goToPart(props.path);
        }}
      >
        {placeName(props.path)}
        <Show when={props.open} fallback={<PartCount count={props.count} ticks={props.ticks === true} />}>
          {(mark) => <SeverityMark of={mark()} bare />}
        </Show>
      </a>
    </li>
  );
}

function PartCount(props: { readonly count: number; readonly ticks: boolean }): JSX.Element {
  return (
    <Show when={props.ticks && props.count > 0} fallback={<span class="plan-outline__num">{props.ticks ? '' : props.count}</span>}>
      <span class="plan-outline__tick">
        <Icon of={checkIcon} label={t('written')} />
      </span>
    </Show>
  );
}

/** To the heading of a part, at the top of the page. */
function goToPart(path: Path): void {
  const element = document.getElementById(placeId(path));
  element?.scrollIntoView({ block: 'start' });
  element?.focus({ preventScroll: true });
}

/** What has to be settled first, then what is worth a look; each goes to its line, and on from there to the next of its kind. */
function Readiness(props: { readonly desk: PlanDesk; readonly open: readonly Finding[] }): JSX.Element {
  const groups = createMemo(() => groupFindings(props.open.toSorted((one, other) => Number(other.blocks) - Number(one.blocks))));
  const codes = createMemo(() => groups().map((group) => group[0]?.code), [], { equals: (one, other) => one.join() === other.join() });
  const isClear = (code: Finding['code']): boolean => !props.open.some((one) => one.code === code);
  return (
    <ul class="plan-ready" role="list">
      <Show when={isClear('goal-not-in-their-words') && isClear('goal-without-words') && isClear('no-goal')}>
        <Clear>{found('allTheirWords', { name: props.desk.model.called() })}</Clear>
      </Show>
      <Show when={isClear('unsettled')}>
        <Clear>{found('allSettled')}</Clear>
      </Show>
      <For each={codes()}>{(code) => <FindingLine findings={groups().find((group) => group[0]?.code === code) ?? []} />}</For>
    </ul>
  );
}

function Clear(props: { readonly children: JSX.Element }): JSX.Element {
  return (
    <li>
      <span class="plan-ready__ok">
        <Icon of={checkIcon} />
        <VisuallyHidden>{t('ready')}</VisuallyHidden>
      </span>
      {props.children}
    </li>
  );
}

function FindingLine(props: { readonly findings: readonly Finding[] }): JSX.Element {
  let next = 0;
  const go = (): void => {
    const place = props.findings[next % props.findings.length]?.path ?? [];
    next += 1;
    if (place.length > 0) goToPlace(place);
  };
  const first = (): Finding | undefined => props.findings[0];
  return (
    <li>
      <SeverityMark of={first()?.blocks ? 'today' : 'watch'}>
        <VisuallyHidden>{t(first()?.blocks ? 'needsWork' : 'worthALook')}</VisuallyHidden>
      </SeverityMark>
      <Show when={(first()?.path.length ?? 0) > 0} fallback={<span>{findingText(props.findings)}</span>}>
        <button type="button" class="plan-ready__go" onClick={go}>
          {findingText(props.findings)}
        </button>
      </Show>
    </li>
  );
}
