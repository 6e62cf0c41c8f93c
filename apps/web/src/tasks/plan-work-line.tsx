import type { PlanWork } from '@cairn/tasks';
import { Show, type JSX } from 'solid-js';
import { taskWords } from '../words/tasks.ts';
import { createWords } from '../words/words.ts';
import './tasks.css';
import { planWorkText } from './task-words.ts';

const t = createWords(taskWords);

/** What signing the newest version did to appointments and tasks; nothing before the first. */
export function PlanWorkLine(props: { readonly work: PlanWork | undefined; readonly href: string }): JSX.Element {
  return (
    <Show when={props.work}>
      {(work) => (
        <section class="plan-work" aria-labelledby="plan-work">
          <h2 id="plan-work">{t('workDone', { version: work().version })}</h2>
          <p>{planWorkText(work().counts)}</p>
          <p>
            <a class="xs" href={props.href}>
              {t('openOnChart')}
            </a>
          </p>
        </section>
      )}
    </Show>
  );
}
