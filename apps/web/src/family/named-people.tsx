import { live as liveGrants, type Consent } from '@cairn/consent';
import { For, Show, type JSX } from 'solid-js';
import type { Family } from '@cairn/family';
import { useLive } from '../live/live.ts';
import { Button } from '../look/button.tsx';
import { Count } from '../look/marks.tsx';
import { consentWords } from '../words/consent.ts';
import { familyDeskWords } from '../words/family-desk.ts';
import { lookWords } from '../words/look.ts';
import { createWords } from '../words/words.ts';
import { unreadUpTo } from './room-line.ts';

const t = createWords(familyDeskWords);
const tc = createWords(consentWords);
const look = createWords(lookWords);

type PeopleProps = {
  readonly consent: Consent;
  readonly family: Family | undefined;
  readonly called: string;
  readonly now: number;
  readonly open: string | undefined;
  readonly onOpen: (supporterId: string) => void;
};

/** Whom the patient named, what each sees now, and the way into their rooms. */
export function NamedPeople(props: PeopleProps): JSX.Element {
  const { me } = useLive();
  const topicsOf = (personId: string) => [
    ...new Set(
      liveGrants(props.consent.grants, props.now)
        .filter(({ supporter }) => supporter.personId === personId)
        .flatMap(({ topics }) => topics),
    ),
  ];
  const unread = (personId: string): number => {
    const thread = props.family?.threads.find(({ supporterId }) => supporterId === personId);
    const lines = (thread?.lines ?? []).map(({ seq, from }) => ({ seq, mine: from.personId === me.personId }));
    const read = thread?.read[me.personId] ?? 0;
    return unreadUpTo(lines, read) === undefined ? 0 : lines.filter(({ seq, mine }) => !mine && seq > read).length;
  };
  return (
    <section class="fam-part" aria-labelledby="named">
      <h2 id="named" class="panel-title">
        {t('people', { called: props.called })}
      </h2>
      <Show when={props.consent.supporters.length > 0} fallback={<p class="muted sm">{t('nobody', { called: props.called })}</p>}>
        <ul role="list">
          <For each={props.consent.supporters}>
            {({ personId, name, relationship }) => (
              <li class="fam-who">
                <div>
                  <p>
                    <b>{name}</b> <span class="muted">{tc(`relation.${relationship}`)}</span>
                  </p>
                  <p class="sm muted">
                    {topicsOf(personId).length > 0
                      ? t('sees', {
                          topics: topicsOf(personId)
                            .map((topic) => tc(`short.${topic}`))
                            .join(', '),
                        })
                      : t('seesNothing')}
                  </p>
                </div>
                <Count of={unread(personId)} tone="new" what={look('newCount', { count: unread(personId) })} />
                <Button minor aria-pressed={props.open === personId} onClick={() => props.onOpen(personId)}>
                  {t('openRoom')}
                </Button>
              </li>
            )}
          </For>
        </ul>
      </Show>
    </section>
  );
}
