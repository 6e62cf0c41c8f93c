export type { Pin } from '@cairn/workflows';
