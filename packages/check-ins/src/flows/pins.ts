import type { Pin } from '@cairn/workflows';

/** The exact flows, by SHA-256 of their canonical JSON. A test computes each again: a flow changes only with a new version. */
export const pins = {
  used: { id: 'used', version: 1, hash: '33d06d805b912f72eccde37bb004b9fa602e88c81ac9596e3b3ac044913e2261' },
  daily: { id: 'daily', version: 2, hash: '129720881bc8998b4fa719636b7a3e97b48ae7793f3196047832737e3b709513' },
  weekly: { id: 'weekly', version: 1, hash: '23b994afb42c76fa92167f7e09629a4dd32f2ea480f30a962e78647392bfbc25' },
  induction: { id: 'induction', version: 1, hash: '60431b1db338199f167460e7040eca19d8a27c2139f53d61c47ab5e29cdc201a' },
  missed: { id: 'missed', version: 1, hash: '1f0b764e971b54f5cc3e17d1926fb5c3292a2b3fdbee4b2603e19bfdf5b0ffbe' },
  'post-discharge': { id: 'post-discharge', version: 1, hash: '0e14244b737c8430732087f5fd58fbd24953d52d54ef0160a3cfbbbbc6b7faf4' },
  intake: { id: 'intake', version: 1, hash: '96e08b50313f2a358c56b83b1d52bc3179ae9577a17310f1b1713f1e90b4d0c9' },
  'supporter-weekly': { id: 'supporter-weekly', version: 1, hash: 'd2dc9994d87a9ead38b4cef5a467570dd4031ae29033bbf24f3c6d5f06b10294' },
} as const satisfies Readonly<Record<string, Pin>>;
