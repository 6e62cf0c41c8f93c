import type { Pin } from '@cairn/workflows';

/** The exact flows, by SHA-256 of their canonical JSON. A test computes each again: a flow changes only with a new version. */
export const pins = {
  used: { id: 'used', version: 1, hash: '33d06d805b912f72eccde37bb004b9fa602e88c81ac9596e3b3ac044913e2261' },
  daily: { id: 'daily', version: 2, hash: '8a07abbe82e2ead702201dcc534147c11a601fe92f11ac6184131720921abd23' },
  weekly: { id: 'weekly', version: 1, hash: 'ae2f0b9c623c2d1bfda9b3df398b733306b81fa4970d4b90833c42b45bc4e306' },
  induction: { id: 'induction', version: 1, hash: '6efcb0d5813f5bce1158899c5a6f237a25aa2b0651399e0c33c1d2871a429ddc' },
  missed: { id: 'missed', version: 1, hash: '1f0b764e971b54f5cc3e17d1926fb5c3292a2b3fdbee4b2603e19bfdf5b0ffbe' },
  'post-discharge': { id: 'post-discharge', version: 1, hash: '505e71f248df6318c5269d152e119cf18d719ca68de28dfa7a8cf420088db866' },
  intake: { id: 'intake', version: 1, hash: '96e08b50313f2a358c56b83b1d52bc3179ae9577a17310f1b1713f1e90b4d0c9' },
  'supporter-weekly': { id: 'supporter-weekly', version: 1, hash: 'd2dc9994d87a9ead38b4cef5a467570dd4031ae29033bbf24f3c6d5f06b10294' },
} as const satisfies Readonly<Record<string, Pin>>;
