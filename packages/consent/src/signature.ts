export { sameName } from '@cairn/kernel';
