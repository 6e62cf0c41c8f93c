import { createSignal, onCleanup, type Accessor } from 'solid-js';
import { listDevices, openDevices, type Chosen, type Devices, type Kind, type Trouble } from './devices.ts';

type Troubles = Readonly<Partial<Record<Kind, Trouble>>>;

/** What this device gives to a call. Nothing is opened before `open`, which follows a tap. */
export type OwnMedia = {
  readonly voice: Accessor<MediaStreamTrack | undefined>;
  readonly picture: Accessor<MediaStreamTrack | undefined>;
  readonly muted: Accessor<boolean>;
  readonly trouble: Accessor<Troubles>;
  readonly devices: Accessor<Devices>;
  readonly open: (wish: { readonly picture: boolean }) => Promise<void>;
  readonly mute: (muted: boolean) => void;
  /** Off means off: the camera is let go and its light goes out. */
  readonly turnPicture: (on: boolean) => Promise<void>;
  readonly retryVoice: () => Promise<void>;
  readonly choose: (kind: Kind, id: string) => Promise<void>;
  readonly close: () => void;
};

export function createOwnMedia(): OwnMedia {
  const { voice, picture, trouble, put, say } = createTracks(() => list());
  const [muted, setMuted] = createSignal(false);
  const [devices, setDevices] = createSignal<Devices>({ cameras: [], microphones: [] });
  let chosen: Chosen = { camera: undefined, microphone: undefined };
  /** Answers of the browser that come after the call was closed are let go at once. */
  let turn = 0;
  const list = (): void => void listDevices().then(setDevices);

  function mute(off: boolean): void {
    setMuted(off);
    const track = voice();
    if (track) track.enabled = !off;
  }

  async function ask(kinds: readonly Kind[]): Promise<void> {
    const mine = turn;
    const opened = await openDevices({ voice: kinds.includes('voice'), picture: kinds.includes('picture'), chosen });
    if (mine !== turn) {
      for (const track of [opened.voice, opened.picture]) track?.stop();
      return;
    }
    for (const kind of kinds) {
      put(kind, opened[kind]);
      say(kind, opened.troubles[kind]);
    }
    mute(muted());
    list();
  }

  async function choose(kind: Kind, id: string): Promise<void> {
    chosen = kind === 'voice' ? { ...chosen, microphone: id } : { ...chosen, camera: id };
    // A phone opens one camera at a time.
    put(kind, undefined);
    await ask([kind]);
  }

  async function turnPicture(on: boolean): Promise<void> {
    if (on) return ask(['picture']);
    put('picture', undefined);
    say('picture', undefined);
  }

  /** What went wrong stays to be read. */
  function close(): void {
    turn += 1;
    for (const kind of ['voice', 'picture'] as const) put(kind, undefined);
    setMuted(false);
  }

  navigator.mediaDevices?.addEventListener?.('devicechange', list);
  onCleanup(() => {
    navigator.mediaDevices?.removeEventListener?.('devicechange', list);
    close();
  });
  const open: OwnMedia['open'] = (wish) => {
    for (const kind of ['voice', 'picture'] as const) say(kind, undefined);
    return ask(wish.picture ? ['voice', 'picture'] : ['voice']);
  };
  return { voice, picture, muted, trouble, devices, open, mute, turnPicture, retryVoice: () => ask(['voice']), choose, close };
}

function createTracks(lost: () => void) {
  const [voice, setVoice] = createSignal<MediaStreamTrack>();
  const [picture, setPicture] = createSignal<MediaStreamTrack>();
  const [trouble, setTrouble] = createSignal<Troubles>({});
  const tracks = { voice: [voice, setVoice], picture: [picture, setPicture] } as const;

  const say = (kind: Kind, found: Trouble | undefined): void =>
    void setTrouble(({ [kind]: _before, ...rest }) => (found ? { ...rest, [kind]: found } : rest));

  /** `ended` is said of a track that was taken away, never of one that we stop. */
  function put(kind: Kind, track: MediaStreamTrack | undefined): void {
    const [current, set] = tracks[kind];
    if (current() !== track) current()?.stop();
    set(() => track);
    track?.addEventListener('ended', () => {
      if (current() !== track) return;
      set(undefined);
      say(kind, 'lost');
      lost();
    });
  }
  return { voice, picture, trouble, put, say };
}
