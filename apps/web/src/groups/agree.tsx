import type { GroupSeen } from '@cairn/groups';
import { createSignal, Show, type JSX } from 'solid-js';
import { useLive } from '../live/live.ts';
import { Button } from '../look/button.tsx';
import { Check, Field } from '../look/field.tsx';
import { groupWords } from '../words/groups.ts';
import { refusalText } from '../words/refusals.ts';
import { createWords } from '../words/words.ts';
import { createAct } from '../live/create-act.ts';

const t = createWords(groupWords);
/** Of the three rules as they stand in the table of words. */
const AGREEMENT = '2026-11';

/** What everybody says yes to before they come in; what was typed stays when something is missing. */
export function Agree(props: { readonly group: GroupSeen }): JSX.Element {
  const live = useLive();
  const act = createAct();
  const [typed, setTyped] = createSignal({ alias: '', location: '', callback: '', alone: false });
  const put = (part: Partial<ReturnType<typeof typed>>): void => void setTyped({ ...typed(), ...part });
  return (
    <form
      class="stack-5"
      onSubmit={(event) => {
        event.preventDefault();
        void act.follow(live.send('groups.agree', { chart: props.group.groupId, version: AGREEMENT, ...typed() }));
      }}
    >
      <h2>{t('rules')}</h2>
      <ul class="stack-3 group__rules">
        <li>{t('rule1')}</li>
        <li>{t('rule2')}</li>
        <li>{t('rule3')}</li>
      </ul>
      <Field
        label={t('alias')}
        hint={t('aliasHint')}
        required
        maxLength={30}
        autocomplete="off"
        value={typed().alias}
        onInput={(event) => put({ alias: event.currentTarget.value })}
      />
      <Field
        label={t('location')}
        hint={t('locationHint')}
        required
        maxLength={200}
        autocomplete="street-address"
        value={typed().location}
        onInput={(event) => put({ location: event.currentTarget.value })}
      />
      <Field
        label={t('callback')}
        type="tel"
        required
        maxLength={40}
        autocomplete="tel"
        value={typed().callback}
        onInput={(event) => put({ callback: event.currentTarget.value })}
      />
      <Check label={t('alone')} checked={typed().alone} onChange={(event) => put({ alone: event.currentTarget.checked })} />
      <Show when={act.refused()}>
        {(code) => (
          <p class="bad" role="alert">
            {refusalText(code())}
          </p>
        )}
      </Show>
      <Button type="submit" look="primary" block busy={act.busy() ? t('agreeing') : undefined}>
        {t('agree')}
      </Button>
    </form>
  );
}
