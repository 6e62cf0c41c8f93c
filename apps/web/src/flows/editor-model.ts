import type { Draft } from '@cairn/flows';
import type { Flow, Node, NodeId, Pin } from '@cairn/workflows';
import type { Accessor } from 'solid-js';
import type { EditRefusal, Operation, Place } from './model/operations.ts';
import type { Placed } from './model/order.ts';

export type Released = { readonly pin: Pin; readonly flow: Flow };

/** A draft as the server has it. `newest` is the version in which runs begin now. */
export type Opened = {
  readonly draft: Draft;
  readonly flow: Flow;
  readonly base: { readonly pin: Pin; readonly flow: Flow | undefined } | undefined;
  readonly newest: Released | undefined;
};

/** What is selected: a node, or `undefined` for the flow's own settings. */
export type EditorModel = {
  readonly flow: Accessor<Flow>;
  readonly order: Accessor<readonly Placed[]>;
  readonly selected: Accessor<NodeId | undefined>;
  readonly node: Accessor<Node | undefined>;
  /** `focus` moves the keyboard into the form. */
  readonly select: (id: NodeId | undefined, focus?: boolean) => void;
  /** `key` names the field that is typed into; letters into one field are one step back. */
  readonly edit: (operation: Operation, key?: string) => boolean;
  /** The selected node's content. */
  readonly change: (node: Node, key?: string) => void;
  readonly add: (kind: Node['kind'], at: Place) => void;
  readonly remove: (id: NodeId) => void;
  readonly move: (id: NodeId, by: 'up' | 'down') => void;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly canUndo: Accessor<boolean>;
  readonly canRedo: Accessor<boolean>;
  readonly refused: Accessor<EditRefusal | undefined>;
  /** The last thing that happened, for those who do not see the list move. */
  readonly said: Accessor<string>;
  /** Whole flows from elsewhere: a file, a joined draft, the server. `keep` is a step that can be taken back. */
  readonly load: (flow: Flow, keep: boolean) => void;
};
