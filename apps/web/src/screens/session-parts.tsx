import { makePart } from './part.tsx';

/** What stands in a room beside its own people, chat and door: each with its own code. */
export const CallStage = makePart(async () => (await import('../calls/call-stage.tsx')).CallStage);
export const DeviceCheck = makePart(async () => (await import('../calls/device-check.tsx')).DeviceCheck);
export const SessionNote = makePart(async () => (await import('./session-note.tsx')).SessionNote);
export const GuidePanel = makePart(async () => (await import('../guides/guide-panel.tsx')).GuidePanel);
export const TalkPanel = makePart(async () => (await import('../guides/talk-panel.tsx')).TalkPanel);
export const WorksheetTabs = makePart(async () => (await import('../worksheets/worksheet-tabs.tsx')).WorksheetTabs);
export const DrawPanel = makePart(async () => (await import('../rewards/draw-panel.tsx')).DrawPanel);
export const HomeworkToday = makePart(async () => (await import('../worksheets/homework-today.tsx')).HomeworkToday);
