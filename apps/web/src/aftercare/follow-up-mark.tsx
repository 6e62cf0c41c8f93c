import { Match, Switch, type JSX } from 'solid-js';
import type { MarkKind } from './follow-up-weeks.ts';

/** The shape of one kind of contact, 12 by 12 around its middle: told apart without color. */
export function FollowUpMark(props: { readonly of: MarkKind; readonly x: number; readonly y: number }): JSX.Element {
  return (
    <g transform={`translate(${props.x} ${props.y})`}>
      <Switch>
        <Match when={props.of === 'visit'}>
          <rect x="-6" y="-6" width="12" height="12" rx="3" fill="var(--primary)" />
        </Match>
        <Match when={props.of === 'call'}>
          <circle r="6" fill="var(--primary)" />
        </Match>
        <Match when={props.of === 'family'}>
          <circle r="4.5" fill="none" stroke="var(--primary)" stroke-width="3" />
        </Match>
        <Match when={props.of === 'group'}>
          <rect x="-4.5" y="-4.5" width="9" height="9" rx="2" fill="none" stroke="var(--primary)" stroke-width="3" />
        </Match>
        <Match when={props.of === 'medicine'}>
          <path d="M0-8 8 0 0 8-8 0z" fill="var(--today)" />
        </Match>
        <Match when={props.of === 'referral'}>
          <path d="M0-7 7 6H-7z" fill="var(--watch)" />
        </Match>
      </Switch>
    </g>
  );
}
