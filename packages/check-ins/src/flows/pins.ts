import type { Pin } from '@cairn/workflows';

/** The exact flows, by SHA-256 of their canonical JSON. A test computes each again: a flow changes only with a new version. */
export const pins = {
  used: { id: 'used', version: 1, hash: '377f811366359289c8504d55f6c0a7a8e69d0ecc3daa57b35a967b5ef1b8f0ae' },
  daily: { id: 'daily', version: 3, hash: '561ea943e91a41a142745bd3ceede3b0599ef08f7b4aa026cd900699fd2051f1' },
  weekly: { id: 'weekly', version: 1, hash: '010e5fa7cfe6307525f6b4c58f9942fdfd860dd9bbb3b1cbe2e98071d427641c' },
  induction: { id: 'induction', version: 1, hash: 'a06610828733ef2c7c26fc4ccc22fcec35ca2dfd18ff2d59597483dc3f66f5b7' },
  missed: { id: 'missed', version: 1, hash: '86b0d2030493a7a87ae72e2989bc5ca2c88d9da955ecbf41a88af82c25de8125' },
  'post-discharge': { id: 'post-discharge', version: 1, hash: 'a0262d262bb39cafcce8f4f7a866d3df3ef9fc0fa657aea7ef6a11196a07755c' },
  intake: { id: 'intake', version: 1, hash: 'f5c8073db29ceef73d0c2389e4755a3d495100df8509f5a4ae8d0a1681763ed6' },
  'supporter-weekly': { id: 'supporter-weekly', version: 1, hash: 'd2dc9994d87a9ead38b4cef5a467570dd4031ae29033bbf24f3c6d5f06b10294' },
} as const satisfies Readonly<Record<string, Pin>>;
