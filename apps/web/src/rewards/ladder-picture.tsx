import { For, type JSX } from 'solid-js';
import { Pebble } from '../look/pebble.tsx';

/** One step of the ladder: how many stones it is worth, and where the person stands. */
export type Rung = { readonly stones: number; readonly where: 'done' | 'now' | 'next' | 'later'; readonly label: string };

const shapes = [0, 1, 2, 3, 0, 1, 2] as const;
const HIGH = 11;

/** Each pile is one time in a row; `label` says the same in words. */
export function LadderPicture(props: { readonly rungs: readonly Rung[]; readonly label: string; readonly wide: boolean }): JSX.Element {
  const step = (): number => (props.wide ? 54 : 43);
  const tallest = (): number => Math.max(1, ...props.rungs.map((rung) => rung.stones));
  const floor = (): number => tallest() * HIGH + 10;
  const width = (): number => props.rungs.length * step();
  return (
    <svg class="ladder__pic" viewBox={`0 0 ${width()} ${floor() + 30}`} role="img" aria-label={props.label}>
      <For each={props.rungs}>
        {(rung, place) => (
          <>
            <For each={Array.from({ length: rung.stones }, (_, index) => index)}>
              {(index) => (
                <Pebble
                  shape={shapes[index % 7] ?? 0}
                  x={place() * step() + step() / 2 - 16}
                  y={floor() - 12 - index * HIGH}
                  w={32}
                  h={12}
                  {...lookOf(rung.where)}
                />
              )}
            </For>
            <text class="ladder__mark" classList={{ 'is-next': rung.where === 'next' }} x={place() * step() + step() / 2} y={floor() + 20}>
              {rung.label}
            </text>
          </>
        )}
      </For>
    </svg>
  );
}

function lookOf(where: Rung['where']): { fill: string; stroke: string; 'stroke-width': number; 'stroke-dasharray'?: string } {
  if (where === 'next' || where === 'later')
    return { fill: 'var(--surface)', stroke: 'var(--line-strong)', 'stroke-width': 4, 'stroke-dasharray': '9 7' };
  return { fill: where === 'now' ? 'var(--pebble-new)' : 'var(--primary)', stroke: 'var(--surface)', 'stroke-width': 3 };
}
