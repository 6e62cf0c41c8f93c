/** Stones, the cairn they make and the hills behind it. Staff pages do not use these. */
import { For, Show, type JSX } from 'solid-js';
import { createWords } from '../words/words.ts';
import { lookWords } from '../words/look.ts';

const t = createWords(lookWords);

/** Four pebbles on a 100 by 56 grid, stretched to their place. */
const pebbles = [
  'M5 33C2 17 22 3 47 2c28-1 49 11 48 30-1 16-20 23-46 23C22 55 8 48 5 33Z',
  'M4 28C5 12 25 5 52 3c26-2 44 8 45 25 1 18-19 26-45 27C25 56 3 47 4 28Z',
  'M7 36C-2 21 14 4 40 2c24-2 50 5 56 22 6 18-13 29-42 31-24 2-40-5-47-19Z',
  'M3 31C3 14 19 2 45 2c31 0 53 13 52 30-1 16-23 22-48 22S3 48 3 31Z',
] as const;

type Place = { readonly x: number; readonly y: number; readonly w: number; readonly h: number };

type PebbleProps = Place & JSX.PathSVGAttributes<SVGPathElement> & { readonly shape: 0 | 1 | 2 | 3 };

export function Pebble(props: PebbleProps): JSX.Element {
  return (
    <path
      d={pebbles[props.shape]}
      transform={`translate(${props.x} ${props.y}) scale(${props.w / 100} ${props.h / 56})`}
      fill={props.fill ?? 'none'}
      fill-opacity={props['fill-opacity']}
      stroke={props.stroke}
      stroke-width={props['stroke-width']}
      stroke-dasharray={props['stroke-dasharray']}
      stroke-linecap="round"
    />
  );
}

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

/** The end of a check-in: the day's stone settles on two older ones. Decoration beside the words. */
export function PlacedStone(): JSX.Element {
  return (
    <svg width="180" height="150" viewBox="0 0 180 150" aria-hidden="true">
      <Pebble shape={0} x={30} y={106} w={120} h={38} fill="var(--pebble-3)" />
      <Pebble shape={0} x={31} y={105} w={118} h={33} fill="var(--pebble-2)" />
      <Pebble shape={1} x={42} y={74} w={96} h={35} fill="var(--pebble-2)" />
      <Pebble shape={1} x={43} y={73} w={94} h={30} fill="var(--pebble-4)" />
      <g class="scene__new">
        <Pebble shape={2} x={52} y={46} w={76} h={31} fill="var(--lichen-400)" />
        <Pebble shape={2} x={53} y={45} w={74} h={27} fill="var(--pebble-new)" />
      </g>
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
