/** Addresses and the pages they open, in the size a patient's phone can afford. Links stay plain `<a href>`. */
import {
  createComponent,
  createContext,
  createMemo,
  createSignal,
  mergeProps,
  onCleanup,
  onMount,
  Show,
  untrack,
  useContext,
  type Component,
  type JSX,
} from 'solid-js';

type Frame = Component<{ readonly children?: JSX.Element }>;
/** A frame or page whose code is fetched when it is first shown. `loaded` is there from then on. */
export type Layer = { readonly load: () => Promise<Frame>; readonly loaded: () => Frame | undefined };

export function makeLayer(fetchCode: () => Promise<Frame>): Layer {
  let frame: Frame | undefined;
  const load = async (): Promise<Frame> => (frame ??= await fetchCode());
  return { load, loaded: () => frame };
}

/** `path` may hold `:name` parts; `layers` are the frames from the outside in, the page last. `*` matches what nothing else does. */
export type Route = { readonly path: string; readonly layers: readonly Layer[] };
export type Params = Readonly<Record<string, string>>;

type Place = { readonly pathname: string; readonly hash: string };
type Match = { readonly layers: readonly Layer[]; readonly params: Params; readonly key: string };
type Navigate = (to: string, options?: { readonly replace?: boolean }) => void;
/** What stands where a page's code could not be fetched. */
export type FailedPage = Component<{ readonly onRetry: () => void }>;
type Here = { readonly place: () => Place; readonly match: () => Match; readonly navigate: Navigate; readonly failed: () => FailedPage };

const RouterContext = createContext<Here>();

function useRouter(): Here {
  const here = useContext(RouterContext);
  if (!here) throw new Error('no router around this page');
  return here;
}

const partsOf = (path: string): readonly string[] => path.split('/').filter((part) => part !== '');

function decoded(part: string): string | undefined {
  try {
    return decodeURIComponent(part);
  } catch {
    return undefined;
  }
}

/** The parameters of `pathname` under `path`; undefined when it is another address. */
export function paramsOf(path: string, pathname: string): Params | undefined {
  if (path === '*') return {};
  const wanted = partsOf(path);
  const given = partsOf(pathname);
  if (wanted.length !== given.length) return undefined;
  const params: Record<string, string> = {};
  for (const [index, part] of wanted.entries()) {
    const value = decoded(given[index] ?? '');
    if (value === undefined) return undefined;
    if (part.startsWith(':')) params[part.slice(1)] = value;
    else if (part !== value) return undefined;
  }
  return params;
}

function matchOf(routes: readonly Route[], pathname: string): Match {
  for (const route of routes) {
    const params = paramsOf(route.path, pathname);
    if (params !== undefined) return { layers: route.layers, params, key: JSON.stringify([route.path, params]) };
  }
  return { layers: [], params: {}, key: '' };
}

/** A press that should stay in this page: own address, plain left click, nothing that asks for another window. */
function ownAddress(event: MouseEvent): URL | undefined {
  if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return undefined;
  const link = event.target instanceof Element ? event.target.closest('a') : null;
  if (link === null || !link.hasAttribute('href') || link.target !== '' || link.hasAttribute('download') || link.rel.includes('external'))
    return undefined;
  const url = new URL(link.href);
  return url.origin === location.origin ? url : undefined;
}

type ShownProps = { readonly layer: Layer; readonly depth: number };

/** Nothing while the code is on its way; the frames around it stand. */
function Shown(props: ShownProps): JSX.Element {
  const { failed: failedPage } = useRouter();
  const [frame, setFrame] = createSignal<Frame | undefined>(untrack(() => props.layer.loaded()));
  const [failed, setFailed] = createSignal(false);
  const fetchCode = async (): Promise<void> => {
    setFailed(false);
    try {
      const code = await props.layer.load();
      setFrame(() => code);
    } catch {
      setFailed(true);
    }
  };
  onMount(() => void (frame() === undefined && fetchCode()));
  return (
    <Show when={frame()} keyed fallback={<Show when={failed()}>{createComponent(failedPage(), { onRetry: () => void fetchCode() })}</Show>}>
      {(component) =>
        createComponent(component, {
          get children() {
            return <LayerAt depth={props.depth + 1} />;
          },
        })
      }
    </Show>
  );
}

/** Frames keep standing while the page inside them changes; a page begins anew when its parameters do. */
function LayerAt(props: { readonly depth: number }): JSX.Element {
  const { match } = useRouter();
  const isPage = (): boolean => props.depth === match().layers.length - 1;
  const shown = createMemo(() => ({ layer: match().layers[props.depth], key: isPage() ? match().key : '' }), undefined, {
    equals: (a, b) => a.layer === b.layer && a.key === b.key,
  });
  return (
    <Show when={shown()} keyed>
      {({ layer }) => <Show when={layer}>{(one) => <Shown layer={one()} depth={props.depth} />}</Show>}
    </Show>
  );
}

const placeNow = (): Place => ({ pathname: location.pathname, hash: location.hash });

type RouterProps = { readonly routes: readonly Route[]; readonly failed: FailedPage };

export function Router(props: RouterProps): JSX.Element {
  const [place, setPlace] = createSignal(placeNow());
  const match = createMemo(() => matchOf(props.routes, place().pathname), undefined, { equals: (a, b) => a.key === b.key });
  const navigate: Navigate = (to, options) => {
    history[options?.replace === true ? 'replaceState' : 'pushState'](null, '', to);
    setPlace(placeNow());
    const target = location.hash === '' ? null : document.getElementById(location.hash.slice(1));
    if (target) target.scrollIntoView();
    else scrollTo(0, 0);
  };
  const onClick = (event: MouseEvent): void => {
    const url = ownAddress(event);
    if (url === undefined || (url.pathname === location.pathname && url.hash !== '')) return;
    event.preventDefault();
    navigate(url.pathname + url.search + url.hash);
  };
  const onMove = (): void => void setPlace(placeNow());
  document.addEventListener('click', onClick);
  addEventListener('popstate', onMove);
  onCleanup(() => {
    document.removeEventListener('click', onClick);
    removeEventListener('popstate', onMove);
  });
  return (
    <RouterContext.Provider value={{ place, match, navigate, failed: () => props.failed }}>
      <LayerAt depth={0} />
    </RouterContext.Provider>
  );
}

export const useNavigate = (): Navigate => useRouter().navigate;

/** Reactive; a page's own parameters never change under it. */
export function useParams<P extends object = Params>(): P {
  const { match } = useRouter();
  return mergeProps(() => match().params) as P;
}

/** Reactive. */
export function useLocation(): Place {
  const { place } = useRouter();
  return mergeProps(place);
}

export function Navigate(props: { readonly href: string }): JSX.Element {
  const navigate = useNavigate();
  onMount(() => navigate(props.href, { replace: true }));
  return null;
}
