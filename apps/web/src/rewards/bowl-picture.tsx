import { For, type JSX } from 'solid-js';
import { Pebble } from '../look/pebble.tsx';

type Shape = 0 | 1 | 2 | 3;
type Stone = readonly [x: number, y: number, w: number, h: number, shape: Shape, shade: 1 | 2 | 3 | 4 | 'new'];

/** From the ground of the bowl up. */
const inside: readonly Stone[] = [
  [102, 224, 33, 17, 0, 2],
  [123, 222, 38, 17, 0, 1],
  [139, 222, 37, 18, 2, 1],
  [163, 223, 34, 16, 1, 3],
  [176, 218, 33, 16, 1, 3],
  [196, 222, 34, 18, 1, 4],
  [214, 222, 34, 16, 0, 2],
  [235, 219, 37, 15, 2, 3],
  [250, 223, 36, 17, 0, 4],
  [85, 201, 34, 17, 3, 2],
  [103, 204, 38, 17, 1, 2],
  [124, 207, 37, 17, 3, 3],
  [148, 207, 40, 16, 0, 1],
  [165, 202, 41, 15, 3, 2],
  [188, 203, 35, 17, 2, 2],
  [212, 207, 37, 19, 0, 3],
  [229, 203, 34, 19, 0, 'new'],
  [249, 204, 38, 19, 0, 3],
  [267, 204, 40, 15, 1, 2],
  [76, 188, 34, 16, 1, 1],
  [97, 184, 33, 17, 1, 4],
  [118, 185, 36, 19, 0, 4],
  [146, 184, 37, 19, 0, 2],
  [164, 188, 37, 15, 2, 1],
  [189, 188, 33, 14, 1, 3],
  [214, 186, 33, 15, 1, 4],
  [232, 187, 33, 17, 2, 1],
  [259, 185, 38, 18, 3, 4],
  [282, 184, 36, 16, 1, 2],
  [70, 170, 36, 19, 2, 1],
  [97, 172, 36, 18, 0, 2],
  [122, 168, 39, 17, 1, 4],
  [152, 171, 40, 17, 3, 'new'],
  [178, 170, 37, 17, 3, 4],
  [206, 168, 33, 16, 0, 1],
  [230, 169, 33, 19, 3, 4],
  [258, 172, 42, 15, 1, 3],
  [283, 170, 37, 19, 1, 2],
  [100, 154, 32, 15, 0, 1],
  [133, 155, 40, 16, 2, 2],
  [164, 152, 39, 16, 3, 4],
  [194, 155, 36, 18, 2, 4],
  [222, 154, 38, 17, 1, 'new'],
  [252, 157, 39, 16, 3, 2],
];

/** Where the stones that wait to be drawn lie above the rim; more than five are told by the words alone. */
const above: readonly (readonly [x: number, y: number, shape: Shape])[] = [
  [172, 34, 0],
  [108, 58, 1],
  [236, 54, 2],
  [62, 32, 3],
  [284, 28, 1],
];

const GLASS = 'M84 98h222c8 12 22 38 22 70 0 52-40 82-74 86H136c-34-4-74-34-74-86 0-32 14-58 22-70Z';

/** Decoration beside the words; it never moves. `ready` stones wait above the rim. */
export function BowlPicture(props: { readonly ready: number }): JSX.Element {
  return (
    <svg class="bowl__pic" viewBox="0 0 390 262" aria-hidden="true">
      <path d={GLASS} fill="var(--lake-2)" />
      <For each={inside}>
        {([x, y, w, h, shape, shade]) => (
          <>
            <Pebble shape={shape} x={x} y={y + 1} w={w} h={h + 2} fill={shade === 'new' ? 'var(--lichen-400)' : 'var(--pebble-5)'} />
            <Pebble shape={shape} x={x} y={y} w={w} h={h} fill={`var(--pebble-${shade})`} />
          </>
        )}
      </For>
      <path d={GLASS} fill="none" stroke="var(--on-lake-2)" stroke-width="3" />
      <path d="M76 98h238" stroke="var(--on-lake-2)" stroke-width="6" stroke-linecap="round" />
      <path d="M82 132c-6 14-8 30-4 48" fill="none" stroke="var(--on-lake)" stroke-opacity=".5" stroke-width="4" stroke-linecap="round" />
      <For each={above.slice(0, props.ready)}>
        {([x, y, shape]) => (
          <>
            <Pebble shape={shape} x={x} y={y + 3} w={50} h={28} fill="var(--lichen-400)" />
            <Pebble shape={shape} x={x} y={y} w={50} h={27} fill="var(--pebble-new)" />
          </>
        )}
      </For>
    </svg>
  );
}
