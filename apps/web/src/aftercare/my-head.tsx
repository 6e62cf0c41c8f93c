import { publishedVersion, versionToSign, type PlanVersion, type SignerRole } from '@cairn/aftercare';
import { createMemo, createSignal, Show, type JSX } from 'solid-js';
import { Banner } from '../look/banner.tsx';
import { Button, ButtonLink } from '../look/button.tsx';
import { Icon } from '../look/icon.tsx';
import { badgeCheckIcon, fileTextIcon, penLineIcon } from '../look/icons.ts';
import { dayKey, longDay, shortDay } from '../look/when.ts';
import { myPlanPageWords } from '../words/my-plan.ts';
import { createWords } from '../words/words.ts';
import { MyChanges } from './my-changes.tsx';
import { didISign, othersWhoSigned, sinceSigned, waitsForMe } from './my-version.ts';
import type { PlanModel } from './plan-model.ts';

const t = createWords(myPlanPageWords);

type Props = { readonly model: PlanModel; readonly zone: string };

/** Who signed what stands, what is different since, and what waits for a name. */
export function MyHead(props: Props): JSX.Element {
  const signed = createMemo(() => publishedVersion(props.model.plan()));
  const open = createMemo(() => versionToSign(props.model.plan()));
  return (
    <div class="stack-4">
      <p class="my-signed">
        <Icon of={signed() ? badgeCheckIcon : fileTextIcon} />
        <span>{signed() ? signedWords(signed() as PlanVersion, props) : t('notSigned')}</span>
      </p>
      <Show when={open()}>{(version) => <Open model={props.model} version={version()} />}</Show>
      <Show when={signed()}>
        <Since model={props.model} />
      </Show>
    </div>
  );
}

function signedWords(version: PlanVersion, { model, zone }: Props): string {
  const at = version.publishedAt ?? version.at;
  const isThisYear = dayKey(at, zone).slice(0, 4) === dayKey(model.now(), zone).slice(0, 4);
  const names = [...(didISign(version, model) ? [t('you')] : []), ...othersWhoSigned(version, model)];
  return t(names.length === 1 ? 'signedOne' : 'signed', { names: listed(names), day: isThisYear ? shortDay(at, zone) : longDay(at, zone) });
}

function listed(names: readonly string[]): string {
  if (names.length < 2) return names[0] ?? '';
  return t('and', { one: names.slice(0, -1).join(', '), other: names.at(-1) ?? '' });
}

function Open(props: { readonly model: PlanModel; readonly version: PlanVersion }): JSX.Element {
  const missing = (): string => {
    const still = props.version.needs.filter((role) => !props.version.signatures.some((one) => one.as === role));
    return listed(still.map((role: SignerRole) => t('needs', { role: t(`role.${role}`) })));
  };
  const words = (): string => {
    const { number } = props.version;
    if (waitsForMe(props.model.plan())) return t('waitsForYou');
    return didISign(props.version, props.model) ? t('youSigned', { number, names: missing() }) : t('waitsForTeam', { number });
  };
  return (
    <Banner tone="info" icon={penLineIcon}>
      <b>{words()}</b> {t('heldStill')}
      <Show when={waitsForMe(props.model.plan())}>
        <ButtonLink look="primary" block href="/plan/sign" class="my-sign-now">
          {t('readIt')}
        </ButtonLink>
      </Show>
    </Banner>
  );
}

/** Said in plain words; the lines themselves on demand. */
function Since(props: { readonly model: PlanModel }): JSX.Element {
  const [shown, setShown] = createSignal(false);
  const changed = createMemo(() => sinceSigned(props.model.plan()));
  return (
    <Show when={changed().length > 0}>
      <div class="stack-3">
        <p class="sm">
          {changed().length === 1 ? t('changedOne') : t('changedMany', { count: changed().length })}{' '}
          <Button look="quiet" minor class="flush-x t-sm" aria-expanded={shown()} onClick={() => setShown(!shown())}>
            {shown() ? t('hideChanges') : t('seeChanges')}
          </Button>
        </p>
        <Show when={shown()}>
          <MyChanges changed={changed()} level={2} />
        </Show>
      </div>
    </Show>
  );
}
