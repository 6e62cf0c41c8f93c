/** Why there is no voice or no picture from this device: said by the browser, or found out on the way. */
export const troubles = ['denied', 'in-use', 'missing', 'not-offered', 'lost'] as const;
export type Trouble = (typeof troubles)[number];
export type Kind = 'voice' | 'picture';

export type Chosen = { readonly camera: string | undefined; readonly microphone: string | undefined };
export type Wish = { readonly voice: boolean; readonly picture: boolean; readonly chosen: Chosen };
export type Opened = {
  readonly voice: MediaStreamTrack | undefined;
  readonly picture: MediaStreamTrack | undefined;
  readonly troubles: Readonly<Partial<Record<Kind, Trouble>>>;
};
export type Device = { readonly id: string; readonly label: string };
export type Devices = { readonly cameras: readonly Device[]; readonly microphones: readonly Device[] };

/** Asks for both at once, so that the browser asks the person once; when that fails, for each alone, to know what is to blame. */
export async function openDevices(wish: Wish): Promise<Opened> {
  if (!navigator.mediaDevices?.getUserMedia) return none('not-offered', wish);
  if (wish.voice && wish.picture) {
    const both = await ask(wish).catch(() => undefined);
    if (both) return { voice: both.getAudioTracks()[0], picture: both.getVideoTracks()[0], troubles: {} };
  }
  const voice = wish.voice ? await one({ ...wish, picture: false }) : {};
  const picture = wish.picture ? await one({ ...wish, voice: false }) : {};
  return {
    voice: voice.track,
    picture: picture.track,
    troubles: { ...(voice.trouble && { voice: voice.trouble }), ...(picture.trouble && { picture: picture.trouble }) },
  };
}

function none(trouble: Trouble, { voice, picture }: Wish): Opened {
  return { voice: undefined, picture: undefined, troubles: { ...(voice && { voice: trouble }), ...(picture && { picture: trouble }) } };
}

async function one(wish: Wish): Promise<{ readonly track?: MediaStreamTrack | undefined; readonly trouble?: Trouble }> {
  try {
    const [track] = (await ask(wish)).getTracks();
    return track ? { track } : { trouble: 'missing' };
  } catch (error) {
    return { trouble: troubleOf(error) };
  }
}

function ask({ voice, picture, chosen }: Wish): Promise<MediaStream> {
  return navigator.mediaDevices.getUserMedia({
    audio: voice && { echoCancellation: true, noiseSuppression: true, autoGainControl: true, ...only(chosen.microphone) },
    video: picture && { ...pictureSize(), ...only(chosen.camera) },
  });
}

function only(deviceId: string | undefined): MediaTrackConstraints {
  return deviceId === undefined ? {} : { deviceId: { ideal: deviceId } };
}

/** Half the size where the device is slow: coding a picture takes what the conversation needs. */
function pictureSize(): MediaTrackConstraints {
  const slow = (navigator.hardwareConcurrency ?? 4) <= 2;
  const [width, height, frameRate] = slow ? [320, 240, 15] : [640, 480, 24];
  return { width: { ideal: width }, height: { ideal: height }, frameRate: { ideal: frameRate, max: frameRate }, facingMode: 'user' };
}

export function troubleOf(error: unknown): Trouble {
  switch (error instanceof Error || error instanceof DOMException ? error.name : '') {
    case 'NotAllowedError':
    case 'SecurityError':
      return 'denied';
    case 'NotFoundError':
    case 'OverconstrainedError':
      return 'missing';
    case 'NotReadableError':
    case 'AbortError':
      return 'in-use';
    default:
      return 'not-offered';
  }
}

/** Labels are there only once the person has allowed a device. */
export async function listDevices(): Promise<Devices> {
  const all = (await navigator.mediaDevices?.enumerateDevices().catch(() => [])) ?? [];
  const of = (kind: MediaDeviceKind): Device[] =>
    all.filter((one) => one.kind === kind && one.deviceId !== '').map(({ deviceId, label }) => ({ id: deviceId, label }));
  return { cameras: of('videoinput'), microphones: of('audioinput') };
}

/** Whether the person's browser asks pages to save data. */
export function savesData(): boolean {
  return (navigator as Navigator & { readonly connection?: { readonly saveData?: boolean } }).connection?.saveData === true;
}
