/** Stones, the cairn they make and the hills behind it. Staff pages do not use these. */
import { For, Show, type JSX } from 'solid-js';
import { createWords } from '../words/words.ts';
import { lookWords } from '../words/look.ts';
import { Pebble, type Place } from './pebble.tsx';

const t = createWords(lookWords);

type Slot = Place & { readonly shape: 0 | 1 | 2 | 3; readonly under: string; readonly top: string };

/** From the ground up; each holds one check-in, so a week fills it. */
const slots: readonly Slot[] = [
  { x: 246, y: 146, w: 98, h: 32, shape: 0, under: 'var(--pebble-3)', top: 'var(--pebble-2)' },
  { x: 256, y: 121, w: 80, h: 28, shape: 1, under: 'var(--pebble-2)', top: 'var(--pebble-1)' },
  { x: 262, y: 98, w: 66, h: 25, shape: 2, under: 'var(--pebble-5)', top: 'var(--pebble-3)' },
  { x: 270, y: 78, w: 52, h: 22, shape: 3, under: 'var(--pebble-2)', top: 'var(--pebble-4)' },
  { x: 276, y: 61, w: 39, h: 18, shape: 1, under: 'var(--pebble-3)', top: 'var(--pebble-2)' },
  { x: 278, y: 44, w: 34, h: 16, shape: 0, under: 'var(--pebble-2)', top: 'var(--pebble-1)' },
  { x: 281, y: 29, w: 28, h: 14, shape: 2, under: 'var(--pebble-5)', top: 'var(--pebble-3)' },
];

function Stone(props: { readonly slot: Slot; readonly fresh: boolean }): JSX.Element {
  const place = (): Slot => props.slot;
  return (
    <g class={props.fresh ? 'scene__new' : undefined}>
      <Pebble
        shape={place().shape}
        x={place().x}
        y={place().y}
        w={place().w}
        h={place().h}
        fill={props.fresh ? 'var(--lichen-400)' : place().under}
      />
      <Pebble
        shape={place().shape}
        x={place().x + 0.5}
        y={place().y - 0.5}
        w={place().w - 1}
        h={place().h - 4}
        fill={props.fresh ? 'var(--pebble-new)' : place().top}
      />
    </g>
  );
}

export function Hills(): JSX.Element {
  return (
    <>
      <path fill="var(--ridge-1)" d="M0 104C34 88 66 72 104 82c36 9 62-16 98-24 34-7 62 18 96 14 38-4 64-26 92-30v158H0Z" />
      <path fill="var(--ridge-2)" d="M0 132c44-26 92-14 136-8 52 7 88-28 138-26 44 2 72 20 116 8v94H0Z" />
      <path fill="var(--ridge-3)" d="M0 156c56-20 112-6 168-4 60 2 100-20 152-14 30 3 50 10 70 8v54H0Z" />
      <path fill="var(--ridge-4)" d="M0 186c66-18 132-12 200-8 66 4 126-16 190-10v34H0Z" />
    </>
  );
}

type SceneProps = {
  /** Check-ins of the last seven days, today's included. */
  readonly stones: number;
  /** Today has none yet: a dashed space is drawn on top. */
  readonly waiting: boolean;
  /** The top stone is today's: drawn in lichen. */
  readonly fresh: boolean;
  readonly class?: string;
};

export function CairnScene(props: SceneProps): JSX.Element {
  const placed = (): readonly Slot[] => slots.slice(0, Math.max(0, Math.min(props.stones, props.waiting ? 6 : 7)));
  const space = (): Slot | undefined => (props.waiting ? slots[placed().length] : undefined);
  const count = (): string => {
    if (props.stones === 0) return t('noStones');
    return props.stones === 1 ? t('oneStone') : t('stones', { count: props.stones });
  };
  const label = (): string => `${count()} ${props.waiting ? t('stoneWaits') : props.fresh ? t('stoneNew') : ''}`.trim();
  return (
    <svg class={props.class ?? 'scene'} viewBox="0 0 390 200" role="img" aria-label={label()}>
      <Hills />
      <For each={placed()}>{(slot, index) => <Stone slot={slot} fresh={props.fresh && index() === placed().length - 1} />}</For>
      <Show when={space()}>
        {(slot) => (
          <Pebble
            shape={slot().shape}
            x={slot().x}
            y={slot().y}
            w={slot().w}
            h={slot().h}
            fill="var(--surface)"
            fill-opacity={0.45}
            stroke="var(--primary)"
            stroke-width={4.4}
            stroke-dasharray="12 11"
          />
        )}
      </Show>
    </svg>
  );
}

/** Steps of a goal as a row of stones; `label` says the same in words ('2 of 3 steps done'). */
export function StepStones(props: { readonly done: number; readonly of: number; readonly label: string }): JSX.Element {
  const width = (): number => props.of * 26;
  const shapes = [0, 1, 2, 3] as const;
  return (
    <svg class="steps" viewBox={`0 0 ${width()} 16`} width={width()} height="16" role="img" aria-label={props.label}>
      <For each={Array.from({ length: props.of }, (_, index) => index)}>
        {(index) => (
          <Pebble
            shape={shapes[index % 4] ?? 0}
            x={1 + index * 26}
            y={2}
            w={22}
            h={12}
            fill={index < props.done ? 'var(--primary)' : 'var(--surface)'}
            stroke="var(--primary)"
            stroke-width={5}
          />
        )}
      </For>
    </svg>
  );
}

/** Hills without a place for stones, cropped to their box: sign-in. */
export function Land(): JSX.Element {
  return (
    <svg class="land" viewBox="0 0 390 186" preserveAspectRatio="xMidYMax slice" aria-hidden="true">
      <path fill="var(--ridge-1)" d="M0 92C34 76 66 60 104 70c36 9 62-16 98-24 34-7 62 18 96 14 38-4 64-26 92-30v158H0Z" />
      <path fill="var(--ridge-2)" d="M0 124c44-26 92-14 136-8 52 7 88-28 138-26 44 2 72 20 116 8v94H0Z" />
      <path fill="var(--ridge-3)" d="M0 150c56-20 112-6 168-4 60 2 100-20 152-14 30 3 50 10 70 8v54H0Z" />
      <path fill="var(--ridge-4)" d="M0 176c66-14 132-8 200-6 66 2 126-12 190-8v34H0Z" />
    </svg>
  );
}

const small: readonly Slot[] = [
  { x: 246, y: 140, w: 92, h: 30, shape: 0, under: 'var(--pebble-3)', top: 'var(--pebble-2)' },
  { x: 255, y: 117, w: 74, h: 26, shape: 1, under: 'var(--pebble-2)', top: 'var(--pebble-1)' },
  { x: 262, y: 97, w: 60, h: 23, shape: 2, under: 'var(--pebble-5)', top: 'var(--pebble-3)' },
  { x: 270, y: 79, w: 44, h: 20, shape: 1, under: 'var(--lichen-400)', top: 'var(--pebble-new)' },
];

export function SmallCairn(): JSX.Element {
  return (
    <svg class="stack" viewBox="240 70 106 102" aria-hidden="true">
      <For each={small}>{(slot) => <Stone slot={slot} fresh={false} />}</For>
    </svg>
  );
}
