import { createEffect, createSignal, onCleanup, type Accessor } from 'solid-js';

const LOOK_EVERY_MS = 100;

/** How loud the microphone hears, from 0 to 1. Listens and keeps nothing. */
export function createLevel(track: Accessor<MediaStreamTrack | undefined>): Accessor<number> {
  const [level, setLevel] = createSignal(0);
  createEffect(() => {
    const heard = track();
    if (!heard) {
      setLevel(0);
      return;
    }
    const audio = new AudioContext();
    const analyser = audio.createAnalyser();
    analyser.fftSize = 512;
    audio.createMediaStreamSource(new MediaStream([heard])).connect(analyser);
    const samples = new Float32Array(analyser.fftSize);
    const timer = setInterval(() => {
      analyser.getFloatTimeDomainData(samples);
      setLevel(Math.min(1, 4 * Math.sqrt(samples.reduce((sum, one) => sum + one * one, 0) / samples.length)));
    }, LOOK_EVERY_MS);
    onCleanup(() => {
      clearInterval(timer);
      void audio.close();
    });
  });
  return level;
}
