import type { Pin } from '@cairn/workflows';

/** The exact flows, by SHA-256 of their canonical JSON. A test computes each again: a flow changes only with a new version. */
export const pins = {
  used: { id: 'used', version: 1, hash: 'e9fbe1686c2c9d6df26d93268465a42e53ecd18e28723cdd29e05093470d9d58' },
  daily: { id: 'daily', version: 2, hash: 'e67b853bd67600baf24e2db7ee9c70e3d2ac55736f46e1ded9fe519c888f7938' },
  weekly: { id: 'weekly', version: 1, hash: '4c0f5b2616ee1adb2f87a8a0e03c52e5fd17bdb3232b6225e29a1625af76bf66' },
  induction: { id: 'induction', version: 1, hash: 'd0c9e9698c0384a59d4b31961f626454200a2962fecc354d847fa568e2530a03' },
  missed: { id: 'missed', version: 1, hash: '90b743612be7aa3bfc4f23efb1bbabf09bf8a07511bce450f4f159cc9d2dad98' },
  'post-discharge': { id: 'post-discharge', version: 1, hash: '4870eb4ca5489c2ccdebaa88cbefe05ed730fe61d18714945a0cbcc82509a28b' },
  intake: { id: 'intake', version: 1, hash: '569045d772857ca864906bdf2073e6226e081393bfc6a9479625d6282cc94176' },
  'supporter-weekly': { id: 'supporter-weekly', version: 1, hash: 'd2dc9994d87a9ead38b4cef5a467570dd4031ae29033bbf24f3c6d5f06b10294' },
} as const satisfies Readonly<Record<string, Pin>>;
