/** A small encrypted store on this device: AES-GCM with a key that cannot be taken out of the browser. On a shared phone it is memory only. */
export type Pocket = {
  readonly put: (id: string, value: unknown) => Promise<void>;
  readonly remove: (id: string) => Promise<void>;
  readonly all: () => Promise<readonly (readonly [id: string, value: unknown])[]>;
  readonly wipe: () => Promise<void>;
};

const DATABASE = 'cairn';
const KEYS = 'keys';
const RECORDS = 'records';

type Sealed = { readonly id: string; readonly iv: Uint8Array<ArrayBuffer>; readonly data: ArrayBuffer };

export function memoryPocket(): Pocket {
  const kept = new Map<string, unknown>();
  return {
    put: async (id, value) => void kept.set(id, value),
    remove: async (id) => void kept.delete(id),
    all: async () => [...kept],
    wipe: async () => kept.clear(),
  };
}

/** `owner` keeps two people's records apart on one device. Falls back to memory where the browser keeps nothing. */
export async function openPocket(owner: string): Promise<Pocket> {
  try {
    const db = await openDatabase();
    const key = await keyOf(db, owner);
    return sealedPocket(db, key, `${owner}/`);
  } catch {
    return memoryPocket();
  }
}

/** Removes every record and key of everybody: sign-out. */
export async function wipeDevice(): Promise<void> {
  await new Promise<void>((resolve) => {
    const request = indexedDB.deleteDatabase(DATABASE);
    request.onsuccess = request.onerror = request.onblocked = () => resolve();
  });
}

function sealedPocket(db: IDBDatabase, key: CryptoKey, prefix: string): Pocket {
  return {
    put: async (id, value) => {
      const iv = crypto.getRandomValues(new Uint8Array(12));
      const data = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, new TextEncoder().encode(JSON.stringify(value)));
      await request(db, RECORDS, 'readwrite', (store) => store.put({ id: prefix + id, iv, data } satisfies Sealed));
    },
    remove: async (id) => void (await request(db, RECORDS, 'readwrite', (store) => store.delete(prefix + id))),
    all: async () => {
      const mine = IDBKeyRange.bound(prefix, `${prefix}\uffff`);
      const sealed = (await request(db, RECORDS, 'readonly', (store) => store.getAll(mine))) as Sealed[];
      return Promise.all(sealed.map(async (record) => [record.id.slice(prefix.length), await unseal(key, record)] as const));
    },
    wipe: async () => {
      const mine = IDBKeyRange.bound(prefix, `${prefix}\uffff`);
      await request(db, RECORDS, 'readwrite', (store) => store.delete(mine));
    },
  };
}

async function unseal(key: CryptoKey, record: Sealed): Promise<unknown> {
  const plain = await crypto.subtle.decrypt({ name: 'AES-GCM', iv: record.iv }, key, record.data);
  return JSON.parse(new TextDecoder().decode(plain));
}

async function keyOf(db: IDBDatabase, owner: string): Promise<CryptoKey> {
  const kept = (await request(db, KEYS, 'readonly', (store) => store.get(owner))) as CryptoKey | undefined;
  if (kept) return kept;
  const made = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
  await request(db, KEYS, 'readwrite', (store) => store.put(made, owner));
  return made;
}

function openDatabase(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(DATABASE, 1);
    opening.onupgradeneeded = () => {
      opening.result.createObjectStore(KEYS);
      opening.result.createObjectStore(RECORDS, { keyPath: 'id' });
    };
    opening.onsuccess = () => {
      opening.result.onversionchange = () => opening.result.close();
      resolve(opening.result);
    };
    opening.onerror = () => reject(opening.error ?? new Error('no database'));
  });
}

function request(db: IDBDatabase, name: string, mode: IDBTransactionMode, act: (store: IDBObjectStore) => IDBRequest): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const transaction = db.transaction(name, mode);
    const asked = act(transaction.objectStore(name));
    transaction.oncomplete = () => resolve(asked.result);
    transaction.onerror = transaction.onabort = () => reject(transaction.error ?? new Error('not kept'));
  });
}
