import { unreachable, type Capability } from '@cairn/kernel';
import { CHECK_INS_KEPT, type FamilyPath, type FamilyPathEntry, type FamilyPathFact } from './path.ts';

/** Newest of what grows with every tap. */
const TOLD_KEPT = 50;

export function startPath(): FamilyPath {
  return {
    screen: undefined,
    lessons: [],
    sheets: [],
    trained: [],
    certificate: undefined,
    checkIns: [],
    shared: [],
    asked: [],
    told: [],
  };
}

export function evolvePath(state: FamilyPath, entry: FamilyPathEntry): FamilyPath {
  const { at } = entry;
  switch (entry.kind) {
    case 'family-path.screened':
      return { ...state, screen: { ...entry.body, at } };
    case 'family-path.lesson-done': {
      const { lesson, version } = entry.body;
      return { ...state, lessons: [...state.lessons.filter((one) => one.lesson !== lesson), { lesson, version, at }] };
    }
    case 'family-path.practised':
      return { ...state, sheets: [...state.sheets.filter((one) => one.kind !== entry.body.kind), { ...entry.body, at }] };
    case 'family-path.trained': {
      const { step, said } = entry.body;
      return { ...state, trained: [...state.trained.filter((one) => one.step !== step), { step, said, at }] };
    }
    case 'family-path.certified':
      return { ...state, certificate: entry.body };
    case 'family-path.checked-in':
      return { ...state, checkIns: [...state.checkIns, { ...entry.body, at }] };
    case 'family-path.shared':
      return { ...state, shared: [...state.shared, { ...entry.body, at }] };
    case 'family-path.connection-asked': {
      const { requestId, about } = entry.body;
      return { ...state, asked: [...state.asked, { requestId, about, at }] };
    }
    case 'family-path.concern-shared': {
      const { concernId, about, text, urgency } = entry.body;
      return { ...state, told: [...state.told, { concernId, about, text, urgency, at }] };
    }
    default:
      return unreachable(entry);
  }
}

function window(state: FamilyPath): FamilyPath {
  const { checkIns, told, asked, shared } = state;
  return {
    ...state,
    checkIns: checkIns.slice(-CHECK_INS_KEPT),
    told: told.slice(-TOLD_KEPT),
    asked: asked.slice(-TOLD_KEPT),
    shared: shared.slice(-TOLD_KEPT),
  };
}

export const familyPath: Capability<FamilyPath, FamilyPathFact> = {
  name: 'familyPath',
  audience: 'own',
  kinds: {
    'family-path.screened': 1,
    'family-path.lesson-done': 1,
    'family-path.practised': 1,
    'family-path.trained': 1,
    'family-path.certified': 1,
    'family-path.checked-in': 1,
    'family-path.shared': 1,
    'family-path.connection-asked': 1,
    'family-path.concern-shared': 1,
  },
  start: startPath,
  evolve: evolvePath,
  window,
};
