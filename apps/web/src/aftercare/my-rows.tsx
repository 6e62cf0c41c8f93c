import { Show, type JSX } from 'solid-js';
import { Icon } from '../look/icon.tsx';
import { chevronRightIcon, eyeIcon, fileTextIcon, smartphoneIcon, type IconPath } from '../look/icons.ts';
import { myPlanWords } from '../words/aftercare.ts';
import { myPlanPageWords } from '../words/my-plan.ts';
import { createWords } from '../words/words.ts';
import { shortName } from './plan-words.ts';

const t = createWords(myPlanWords);
const page = createWords(myPlanPageWords);

type Props = {
  readonly chart: string;
  readonly published: number | undefined;
  readonly sharedWith: readonly string[];
  readonly sharingHref: string;
};

/** Ways on from the plan: the card, the paper, and who can see it. */
export function MyRows(props: Props): JSX.Element {
  return (
    <ul class="list" role="list">
      <li>
        <Row href="/plan/card" icon={smartphoneIcon} title={page('card')} sub={page('cardMore')} />
      </li>
      <Show when={props.published}>
        {(number) => (
          <li>
            <Row
              away
              href={`/api/plans/${props.chart}/${number()}.pdf`}
              icon={fileTextIcon}
              title={page('paper')}
              sub={page('paperMore', { number: number() })}
            />
          </li>
        )}
      </Show>
      <li>
        <Row
          href={props.sharingHref}
          icon={eyeIcon}
          title={t('who')}
          sub={props.sharedWith.length === 0 ? t('whoTeam') : t('whoNames', { names: props.sharedWith.map(shortName).join(', ') })}
        />
      </li>
    </ul>
  );
}

type RowProps = { readonly href: string; readonly icon: IconPath; readonly title: string; readonly sub: string; readonly away?: boolean };

function Row(props: RowProps): JSX.Element {
  return (
    <a class="row" href={props.href} rel={props.away === true ? 'external' : undefined}>
      <span class="row__lead">
        <Icon of={props.icon} />
      </span>
      <span class="row__body">
        <span class="row__title">{props.title}</span>
        <span class="row__sub">{props.sub}</span>
      </span>
      <Icon of={chevronRightIcon} class="row__end" />
    </a>
  );
}
