import type { JSX } from 'solid-js';

/** Four pebbles on a 100 by 56 grid, stretched to their place. */
const pebbles = [
  'M5 33C2 17 22 3 47 2c28-1 49 11 48 30-1 16-20 23-46 23C22 55 8 48 5 33Z',
  'M4 28C5 12 25 5 52 3c26-2 44 8 45 25 1 18-19 26-45 27C25 56 3 47 4 28Z',
  'M7 36C-2 21 14 4 40 2c24-2 50 5 56 22 6 18-13 29-42 31-24 2-40-5-47-19Z',
  'M3 31C3 14 19 2 45 2c31 0 53 13 52 30-1 16-23 22-48 22S3 48 3 31Z',
] as const;

export type Place = { readonly x: number; readonly y: number; readonly w: number; readonly h: number };

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
