import type { TeamMember } from '@cairn/charts';
import { createUniqueId, For, type JSX } from 'solid-js';
import { Button } from '../look/button.tsx';
import { Icon } from '../look/icon.tsx';
import { chevronDownIcon } from '../look/icons.ts';
import { roleWords } from '../words/sign-in.ts';
import { taskWords } from '../words/tasks.ts';
import { createWords } from '../words/words.ts';
import type { TaskDeeds } from './create-task-deeds.ts';

const t = createWords(taskWords);
const role = createWords(roleWords);

/** The people of this care team; whoever is away refuses with the reason. */
export function HandTask(props: {
  readonly team: readonly TeamMember[];
  readonly owner: string | undefined;
  readonly deeds: TaskDeeds;
}): JSX.Element {
  const menu = createUniqueId();
  let panel: HTMLDivElement | undefined;
  const hand = (person: string): void => {
    panel?.hidePopover();
    void props.deeds.handTo(person);
  };
  return (
    <>
      <Button popovertarget={menu} busy={props.deeds.doing() === 'handTo' ? t('saving') : undefined}>
        {t('handTo')}
        <Icon of={chevronDownIcon} />
      </Button>
      <div id={menu} ref={(element) => (panel = element)} class="menu peek__menu" popover="auto">
        <For each={props.team.filter((person) => person.personId !== props.owner)}>
          {(person) => (
            <button type="button" class="menu__item" onClick={() => hand(person.personId)}>
              {person.name}
              <span class="muted xs push">{role(person.role)}</span>
            </button>
          )}
        </For>
      </div>
    </>
  );
}
