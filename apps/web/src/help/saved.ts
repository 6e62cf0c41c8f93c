import { createSignal } from 'solid-js';

/** True only after this page's worker has looked and found every file of Help now in its cache. */
export function createSaved(): () => boolean {
  const [saved, setSaved] = createSignal(false);
  const ask = async (): Promise<void> => {
    const registration = await navigator.serviceWorker.ready;
    const channel = new MessageChannel();
    channel.port1.addEventListener('message', (event: MessageEvent<unknown>) => setSaved(event.data === true));
    channel.port1.start();
    registration.active?.postMessage('is-help-saved', [channel.port2]);
  };
  if ('serviceWorker' in navigator) void ask().catch(() => setSaved(false));
  return saved;
}
