/** Whether this browser shows push messages for whoever is signed in. */
export type DevicePush = 'on' | 'off' | 'refused' | 'never';

async function worker(): Promise<ServiceWorkerRegistration | undefined> {
  if (!('serviceWorker' in navigator) || !('PushManager' in window) || !('Notification' in window)) return undefined;
  return navigator.serviceWorker.getRegistration();
}

export async function devicePush(): Promise<DevicePush> {
  const registration = await worker();
  if (!registration) return 'never';
  if (Notification.permission === 'denied') return 'refused';
  return (await registration.pushManager.getSubscription()) ? 'on' : 'off';
}

/** Asks the person, then the browser, then tells the server. On only when the server has it. */
export async function startPush(): Promise<DevicePush> {
  const registration = await worker();
  if (!registration) return 'never';
  if ((await Notification.requestPermission()) === 'denied') return 'refused';
  if (Notification.permission !== 'granted') return 'off';
  const answer = await fetch('/api/push/key');
  if (!answer.ok) return 'off';
  const { key } = (await answer.json()) as { readonly key: string };
  const subscription = await registration.pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: key });
  if (await tell('subscribe', subscription)) return 'on';
  await subscription.unsubscribe();
  return 'off';
}

export async function stopPush(): Promise<DevicePush> {
  const subscription = await (await worker())?.pushManager.getSubscription();
  if (!subscription) return 'off';
  await tell('unsubscribe', subscription);
  await subscription.unsubscribe();
  return 'off';
}

async function tell(what: 'subscribe' | 'unsubscribe', subscription: PushSubscription): Promise<boolean> {
  const { endpoint, keys } = subscription.toJSON();
  const body = JSON.stringify({ endpoint, keys });
  const answer = await fetch(`/api/push/${what}`, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
  return answer.ok;
}
