import type { Consent, Grant } from '@cairn/consent';
import type { Instant } from '@cairn/kernel';
import { For, Show, type JSX } from 'solid-js';
import { EmptyState } from '../look/waiting.tsx';
import { dayKey } from '../look/when.ts';
import { chartWords } from '../words/charts.ts';
import { consentWords } from '../words/consent.ts';
import { createWords } from '../words/words.ts';
import { dayWords } from './value-words.ts';

const t = createWords(chartWords);
const tc = createWords(consentWords);

/** What the patient lets others see, and what they stopped. Staff read it; only the patient changes it. */
export function SharingList(props: { readonly consent: Consent; readonly called: string; readonly zone: string }): JSX.Element {
  const newest = (): readonly Grant[] => props.consent.grants.toReversed();
  return (
    <Show
      when={newest().length > 0}
      fallback={<EmptyState title={t('shareEmpty', { name: props.called })}>{t('shareEmptyMore', { name: props.called })}</EmptyState>}
    >
      <ul class="chart-rows" role="list">
        <For each={newest()}>
          {(grant) => (
            <li>
              <div>
                <p>
                  <b>{grant.supporter.name}</b>{' '}
                  <span class="muted">
                    {tc(`relation.${grant.supporter.relationship}`)}: {grant.topics.map((topic) => tc(`short.${topic}`)).join(', ')}
                  </span>
                </p>
                <p class="xs muted">{spanOf(grant, props.zone)}</p>
                <Show when={callsFor(grant)}>{(line) => <p class="xs">{line()}</p>}</Show>
              </div>
            </li>
          )}
        </For>
      </ul>
      <p class="sm muted">{t('shareEmptyMore', { name: props.called })}</p>
    </Show>
  );
}

/** What the patient signed for in an emergency, while the grant lasts. */
function callsFor({ ended, topics, emergency }: Grant): string | undefined {
  if (ended || !emergency || !topics.includes('emergency')) return undefined;
  const events = emergency.events.map((event) => tc(`short.${event}`)).join(', ');
  return tc('emergencyLine', { phone: emergency.phone, events });
}

function spanOf(grant: Grant, zone: string): string {
  const day = (at: Instant): string => dayWords(dayKey(at, zone), { month: 'short', day: 'numeric', year: 'numeric' });
  const end = grant.ended ? t('shareStopped', { day: day(grant.ended.at) }) : t('shareUntil', { day: day(grant.expiresAt) });
  return `${t('shareFrom', { day: day(grant.signature.at) })}, ${end}`;
}
