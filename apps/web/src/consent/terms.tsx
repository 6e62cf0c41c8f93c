import { NOTICE_VERSION, noticeText } from '@cairn/consent';
import { For, Show, type JSX } from 'solid-js';
import { ChoiceList } from '../look/answers.tsx';
import { Field } from '../look/field.tsx';
import { Icon } from '../look/icon.tsx';
import { bellOffIcon, handIcon, infoIcon, scaleIcon, undo2Icon, type IconPath } from '../look/icons.ts';
import { dayKey, movedDay } from '../look/when.ts';
import { consentWords } from '../words/consent.ts';
import { createWords, language } from '../words/words.ts';
import type { Sharing } from './create-sharing.ts';
import { firstName, type End } from './draft.ts';
import './consent.css';

const t = createWords(consentWords);
const noticeIcons: readonly IconPath[] = [undo2Icon, infoIcon, handIcon, scaleIcon];

type TermsProps = { readonly sharing: Sharing; readonly program: string; readonly now: number };

/** How long, why, from whom to whom, and the right to take it back: what a written consent must say (domain P2-3). */
export function Terms(props: TermsProps): JSX.Element {
  const draft = (): ReturnType<Sharing['draft']> => props.sharing.draft();
  const name = (): string => props.sharing.supporter()?.name ?? '';
  const today = (): string => dayKey(props.now, props.sharing.zone());
  const pick = (end: End): void =>
    props.sharing.change(end === 'pick' && draft().day === '' ? { end, day: movedDay(today(), 60) } : { end });
  const options = (): { value: End; label: string }[] => [
    { value: '30', label: t('days30') },
    { value: '90', label: t('days90') },
    { value: 'pick', label: t('pickDay') },
  ];
  return (
    <>
      <fieldset class="group">
        <legend class="field__legend">{t('ends')}</legend>
        <div class="ends">
          <ChoiceList name="share-end" options={options()} value={draft().end} onChange={pick} />
        </div>
        <Show when={draft().end === 'pick'}>
          <Field
            label={t('lastDay')}
            type="date"
            min={today()}
            max={movedDay(today(), 365)}
            value={draft().day}
            onInput={(event) => props.sharing.change({ day: event.currentTarget.value })}
          />
        </Show>
      </fieldset>
      <Field
        label={t('why')}
        hint={t('whyHint', { name: firstName(name()) })}
        value={draft().purpose}
        maxLength={200}
        onInput={(event) => props.sharing.change({ purpose: event.currentTarget.value })}
      />
      <section class="group" aria-labelledby="share-rights">
        <h2 id="share-rights">{t('rights')}</h2>
        <p class="sm">{t('from', { program: props.program, patient: props.sharing.patientName(), name: name() })}</p>
        <ul class="rights" role="list">
          <For each={noticeText(NOTICE_VERSION, language()) ?? []}>
            {(line, index) => (
              <li>
                <Icon of={noticeIcons[index()] ?? infoIcon} />
                <span>{line}</span>
              </li>
            )}
          </For>
          <li>
            <Icon of={bellOffIcon} />
            <span>{t('quiet', { name: firstName(name()) })}</span>
          </li>
        </ul>
      </section>
    </>
  );
}
