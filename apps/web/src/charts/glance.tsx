import { domains, goalsOf, isStepDone, type Plan } from '@cairn/aftercare';
import { itemsAt, valueAt, type Path } from '@cairn/co-editing';
import type { Day } from '@cairn/kernel';
import { For, type JSX } from 'solid-js';
import { chartWords } from '../words/charts.ts';
import { createWords } from '../words/words.ts';

const t = createWords(chartWords);

type Goal = { readonly title: string; readonly steps: number; readonly done: number };

/** The plan in a few lines, as it stands in the editor. */
export function PlanGlance(props: { readonly plan: Plan; readonly today: Day }): JSX.Element {
  return (
    <section class="glance" aria-label={t('plan')}>
      <div>
        <h3>{t('goals')}</h3>
        <ul role="list">
          <For each={goals(props.plan, props.today)} fallback={<li class="muted">{t('noGoals')}</li>}>
            {(goal) => (
              <li>
                {goal.title}
                <span class="tag">{t('stepsDone', { done: goal.done, count: goal.steps })}</span>
              </li>
            )}
          </For>
        </ul>
      </div>
      <div>
        <h3>{t('watchOuts')}</h3>
        <ul role="list">
          <For each={watchOuts(props.plan)} fallback={<li class="muted">{t('noWatchOuts')}</li>}>
            {(line) => <li>{line}</li>}
          </For>
        </ul>
      </div>
    </section>
  );
}

function goals(plan: Plan, today: Day): readonly Goal[] {
  return domains.flatMap((domain) =>
    goalsOf(plan, domain).map((item): Goal => {
      const path: Path = [domain, 'goals', item.id];
      const steps = itemsAt(plan.doc, [...path, 'steps']);
      const done = steps.filter((step) => isStepDone(plan, [...path, 'steps', step.id], today)).length;
      return { title: textAt(plan, [...path, 'title']) || t('untitled'), steps: steps.length, done };
    }),
  );
}

function watchOuts(plan: Plan): readonly string[] {
  return itemsAt(plan.doc, ['watchOuts']).map((item) => {
    const parts = ['cue', 'response'].map((part) => textAt(plan, ['watchOuts', item.id, part]));
    return parts.filter(Boolean).join(': ') || t('untitled');
  });
}

function textAt(plan: Plan, path: Path): string {
  const value = valueAt(plan.doc, path);
  return typeof value === 'string' ? value : '';
}
