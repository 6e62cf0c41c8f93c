import type { JSX } from 'solid-js';
import { FlowList } from '../flows/flow-list.tsx';

/** Every conversation of the program, and the drafts of those who write them. */
export function FlowsScreen(): JSX.Element {
  return (
    <main id="main" class="st__main">
      <FlowList />
    </main>
  );
}
