import { itemsAt } from '@cairn/co-editing';
import { createMemo, Show, type JSX } from 'solid-js';
import { ButtonLink } from '../look/button.tsx';
import { lifeBuoyIcon, phoneIcon } from '../look/icons.ts';
import { telephone } from '../look/telephone.ts';
import { myPlanPageWords } from '../words/my-plan.ts';
import { createWords } from '../words/words.ts';
import { textAt, type PlanModel } from './plan-model.ts';
import { shortName } from './plan-words.ts';

const t = createWords(myPlanPageWords);

type Contact = { readonly name: string; readonly phone: string };

/** Whom to call first: the first helper who can be called; without one, the first person who takes one's mind off it. */
export function firstToCall(model: PlanModel): Contact | undefined {
  const doc = model.plan().doc;
  return ['helpers', 'people']
    .flatMap((list) => itemsAt(doc, ['safety', list]).map((item) => ['safety', list, item.id]))
    .map((path) => ({ name: textAt(model, [...path, 'name']), phone: textAt(model, [...path, 'phone']) }))
    .find(({ name, phone }) => name !== '' && /\d{3}/.test(phone));
}

/** The way out of the worst moment; the card behind it opens without a network. */
export function MyHard(props: { readonly model: PlanModel }): JSX.Element {
  const first = createMemo(() => firstToCall(props.model));
  return (
    <section class="my-hard" id="my-hard" aria-labelledby="my-hard-title">
      <div>
        <h2 id="my-hard-title">{t('hard')}</h2>
        <p>{t('hardMore')}</p>
      </div>
      <div class="my-hard__ways">
        <Show
          when={first()}
          fallback={
            <ButtonLink look="accent" icon={lifeBuoyIcon} href="/help" rel="external">
              {t('helpNow')}
            </ButtonLink>
          }
        >
          {(contact) => (
            <ButtonLink look="accent" icon={phoneIcon} href={telephone(contact().phone)} rel="external">
              {t('call', { name: shortName(contact().name) })}
            </ButtonLink>
          )}
        </Show>
        <ButtonLink class="my-hard__steps" href="/plan/card">
          {t('seeSteps')}
        </ButtonLink>
      </div>
    </section>
  );
}
