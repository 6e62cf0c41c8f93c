export {
  isDay,
  problemWith,
  type FieldType,
  type ListType,
  type NodeType,
  type ObjectType,
  type PersonValue,
  type Value,
} from './schema.ts';
export {
  candidatesOf,
  emptyDoc,
  fieldAt,
  isFieldNode,
  isList,
  isPlace,
  itemAt,
  itemsAt,
  sameValue,
  valueAt,
  versionsIn,
  type Candidate,
  type Doc,
  type Field,
  type Fields,
  type Item,
  type ItemState,
  type Path,
  type Stamp,
  type Version,
} from './document.ts';
export { editRefusalCodes, type Edit, type EditRefusal, type Operation, type Outcome } from './operation.ts';
export { applyOperation, type Applied } from './apply.ts';
export { openConflicts, plain, withPlaces, type OpenConflict, type PlainObject, type PlainValue } from './read.ts';
export { inverse } from './inverse.ts';
export { operationInput } from './wire.ts';
