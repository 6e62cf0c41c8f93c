import type { Pin } from '@cairn/workflows';

/** The exact flows, by SHA-256 of their canonical JSON. A test computes each again: a flow changes only with a new version. */
export const pins = {
  used: { id: 'used', version: 1, hash: '771b9e6714945d1511f9585eddceb991e59fbbe5933926afc54705c0deb371d6' },
  daily: { id: 'daily', version: 2, hash: '796bb4019fd71f193146478c44f71bdff33fa1dd4f95ba05122591ccecdb34ce' },
  weekly: { id: 'weekly', version: 1, hash: '010e5fa7cfe6307525f6b4c58f9942fdfd860dd9bbb3b1cbe2e98071d427641c' },
  induction: { id: 'induction', version: 1, hash: 'a06610828733ef2c7c26fc4ccc22fcec35ca2dfd18ff2d59597483dc3f66f5b7' },
  missed: { id: 'missed', version: 1, hash: '86b0d2030493a7a87ae72e2989bc5ca2c88d9da955ecbf41a88af82c25de8125' },
  'post-discharge': { id: 'post-discharge', version: 1, hash: '2ef9024063b71983f83c9b719e44dec287128f4a6e63603c02c97728152e6dd3' },
  intake: { id: 'intake', version: 1, hash: 'd2d1756c5503b2bbd1eef96c394e80a8e4db4145a0a25ae4a32491974de634d0' },
  'supporter-weekly': { id: 'supporter-weekly', version: 1, hash: 'd2dc9994d87a9ead38b4cef5a467570dd4031ae29033bbf24f3c6d5f06b10294' },
} as const satisfies Readonly<Record<string, Pin>>;
