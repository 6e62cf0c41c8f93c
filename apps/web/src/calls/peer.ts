import type { SignalData } from '@cairn/server/live-protocol';

export type PeerParts = {
  /** Of the two, the one that takes back its own offer when both offer at once. */
  readonly polite: boolean;
  readonly iceServers: readonly RTCIceServer[];
  readonly send: (data: SignalData) => void;
  readonly changed: () => void;
};

export type OwnTracks = { readonly voice: MediaStreamTrack | null; readonly picture: MediaStreamTrack | null };
export type Budget = { readonly kbps: number; readonly scale: number; readonly fps: number };

const RESTART_AFTER_MS = 2000;
const RESTART_EVERY_MS = 4000;

/** One line to one other device: perfect negotiation (W3C WebRTC 1.0, §10.7), one place for voice and one for picture, never renegotiated for a mute. */
export class Peer {
  readonly pc: RTCPeerConnection;
  readonly stream = new MediaStream();
  readonly #parts: PeerParts;
  #tracks: OwnTracks = { voice: null, picture: null };
  #offering = false;
  #ignoring = false;
  #work: Promise<void> = Promise.resolve();
  #early: RTCIceCandidateInit[] = [];
  #restart: ReturnType<typeof setTimeout> | undefined;

  constructor(parts: PeerParts) {
    this.#parts = parts;
    this.pc = new RTCPeerConnection({ iceServers: [...parts.iceServers], bundlePolicy: 'max-bundle' });
    this.pc.onnegotiationneeded = () => void this.#offer();
    this.pc.onicecandidate = ({ candidate }) => candidate && parts.send(candidateData(candidate));
    this.pc.onconnectionstatechange = () => this.#moved();
    this.pc.ontrack = ({ track }) => {
      if (!this.stream.getTracks().includes(track)) this.stream.addTrack(track);
      parts.changed();
    };
  }

  get linked(): boolean {
    return this.pc.connectionState === 'connected';
  }

  /** The newcomer calls; the other side answers with the places that this makes. */
  call(): void {
    for (const kind of ['audio', 'video']) this.pc.addTransceiver(kind, { direction: 'sendrecv' });
    this.send(this.#tracks);
  }

  /** Puts these tracks, or silence and darkness, into their places. */
  send(tracks: OwnTracks): void {
    this.#tracks = tracks;
    for (const { sender, receiver } of this.pc.getTransceivers()) {
      const track = receiver.track.kind === 'audio' ? tracks.voice : tracks.picture;
      if (sender.track !== track) sender.replaceTrack(track).catch(() => undefined);
    }
  }

  spend({ kbps, scale, fps }: Budget): void {
    const sender = this.pc.getTransceivers().find(({ receiver }) => receiver.track.kind === 'video')?.sender;
    const parameters = sender?.getParameters();
    const [encoding] = parameters?.encodings ?? [];
    if (!sender || !parameters || !encoding) return;
    Object.assign(encoding, { maxBitrate: kbps * 1000, scaleResolutionDownBy: scale, maxFramerate: fps });
    sender.setParameters(parameters).catch(() => undefined);
  }

  take(data: SignalData): void {
    this.#work = this.#work.then(() => this.#taken(data)).catch(() => undefined);
  }

  /** Finds new ways to the other side: the network changed, or the line broke. */
  restart(): void {
    if (this.pc.signalingState === 'closed' || this.pc.getTransceivers().length === 0) return;
    this.pc.restartIce();
    clearTimeout(this.#restart);
    this.#restart = setTimeout(() => this.#again(), RESTART_EVERY_MS);
  }

  /** The other side can be reached again: what it may have missed is said once more, or the line is made anew. */
  revive(): void {
    if (this.pc.signalingState === 'have-local-offer') this.#say();
    else if (!this.linked) this.restart();
  }

  close(): void {
    clearTimeout(this.#restart);
    this.pc.onconnectionstatechange = null;
    this.pc.onicecandidate = null;
    this.pc.onnegotiationneeded = null;
    this.pc.close();
  }

  #again(): void {
    if (!this.linked && this.pc.remoteDescription) this.restart();
  }

  #moved(): void {
    const { connectionState } = this.pc;
    clearTimeout(this.#restart);
    if (connectionState === 'failed') this.restart();
    if (connectionState === 'disconnected') this.#restart = setTimeout(() => this.#again(), RESTART_AFTER_MS);
    this.#parts.changed();
  }

  async #offer(): Promise<void> {
    try {
      this.#offering = true;
      await this.pc.setLocalDescription();
      this.#say();
    } catch {
      // The line was closed meanwhile, or the other side's offer came first: its answer carries ours.
    } finally {
      this.#offering = false;
    }
  }

  #say(): void {
    const { localDescription } = this.pc;
    if (localDescription) this.#parts.send({ type: 'sdp', kind: localDescription.type, sdp: localDescription.sdp });
  }

  async #taken(data: SignalData): Promise<void> {
    if (data.type === 'sdp') await this.#described({ type: data.kind, sdp: data.sdp });
    if (data.type === 'candidate') await this.#reachable(data);
  }

  async #described(description: RTCSessionDescriptionInit): Promise<void> {
    const collides = description.type === 'offer' && (this.#offering || this.pc.signalingState !== 'stable');
    this.#ignoring = collides && !this.#parts.polite;
    if (this.#ignoring) return;
    await this.pc.setRemoteDescription(description);
    for (const early of this.#early.splice(0)) await this.pc.addIceCandidate(early);
    if (description.type !== 'offer') return;
    for (const transceiver of this.pc.getTransceivers()) transceiver.direction = 'sendrecv';
    this.send(this.#tracks);
    await this.pc.setLocalDescription();
    this.#say();
  }

  async #reachable({ candidate, sdpMid, sdpMLineIndex, usernameFragment }: Extract<SignalData, { type: 'candidate' }>): Promise<void> {
    const way = { candidate, sdpMid, sdpMLineIndex, usernameFragment };
    if (!this.pc.remoteDescription) {
      this.#early.push(way);
      return;
    }
    await this.pc.addIceCandidate(way).catch((error: unknown) => {
      if (!this.#ignoring) throw error;
    });
  }
}

function candidateData({ candidate, sdpMid, sdpMLineIndex, usernameFragment }: RTCIceCandidate): SignalData {
  return { type: 'candidate', candidate, sdpMid, sdpMLineIndex, usernameFragment };
}
