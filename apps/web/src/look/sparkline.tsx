import { Show, type JSX } from 'solid-js';

type SparklineProps = {
  /** One per day, oldest first; `undefined` is a day without an answer: a gap, never joined, never zero. */
  readonly values: readonly (number | undefined)[];
  /** Ends of the measure's scale. */
  readonly low: number;
  readonly high: number;
  /** The person's own usual range, when there is enough to tell. */
  readonly usual?: { readonly from: number; readonly to: number } | undefined;
  /** Which side of usual is harder: craving is harder when higher, mood when lower. */
  readonly harder: 'higher' | 'lower';
  /** In words, with latest and usual: 'Craving, 14 days. Usual 4 to 6. Latest 8.' */
  readonly label: string;
  readonly width?: number;
  readonly height?: number;
};

const edge = 4;

/** Line segments between neighbouring days that both have a value. */
function linePath(points: readonly ({ readonly x: number; readonly y: number } | undefined)[]): string {
  let path = '';
  points.forEach((point, index) => {
    if (point === undefined) return;
    const joined = index > 0 && points[index - 1] !== undefined;
    path += `${joined ? 'L' : 'M'}${point.x.toFixed(1)} ${point.y.toFixed(1)}`;
  });
  return path;
}

/** A person against their own usual. An open amber ring marks a last value harder than usual; better gets no mark. */
export function Sparkline(props: SparklineProps): JSX.Element {
  const width = (): number => props.width ?? 96;
  const height = (): number => props.height ?? 30;
  const y = (value: number): number => {
    const share = (value - props.low) / Math.max(1, props.high - props.low);
    return height() - edge - share * (height() - 2 * edge);
  };
  const x = (index: number): number => edge + (index * (width() - 2 * edge)) / Math.max(1, props.values.length - 1);
  const points = (): ({ x: number; y: number } | undefined)[] =>
    props.values.map((value, index) => (value === undefined ? undefined : { x: x(index), y: y(value) }));
  const last = (): { x: number; y: number } | undefined => points().at(-1);
  const isHarder = (): boolean => {
    const value = props.values.at(-1);
    if (value === undefined || props.usual === undefined) return false;
    return props.harder === 'higher' ? value > props.usual.to : value < props.usual.from;
  };
  return (
    <svg class="chart spark" width={width()} height={height()} viewBox={`0 0 ${width()} ${height()}`} role="img" aria-label={props.label}>
      <Show when={props.usual}>
        {(usual) => (
          <rect class="c-band" x="0" y={y(usual().to)} width={width()} height={Math.max(3, y(usual().from) - y(usual().to))} rx="2" />
        )}
      </Show>
      <path class="c-line" d={linePath(points())} />
      <Show when={last()}>
        {(point) => <circle class={isHarder() ? 'c-dot--out' : 'c-dot'} cx={point().x} cy={point().y} r={isHarder() ? 3.2 : 2.6} />}
      </Show>
    </svg>
  );
}
