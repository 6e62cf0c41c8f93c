import type { Node } from '@cairn/workflows';
import {
  bellIcon,
  circleQuestionMarkIcon,
  clockIcon,
  flagIcon,
  handHeartIcon,
  listTodoIcon,
  messageCircleIcon,
  packageIcon,
  rotateCcwIcon,
  scaleIcon,
  wavesHorizontalIcon,
  workflowIcon,
  type IconPath,
} from '../look/icons.ts';

/** What kind of step it is; the kind also stands in words beside it. */
export function iconOf(node: Node): IconPath {
  switch (node.kind) {
    case 'ask':
      return circleQuestionMarkIcon;
    case 'say':
      return messageCircleIcon;
    case 'branch':
      return workflowIcon;
    case 'score':
      return scaleIcon;
    case 'include':
      return packageIcon;
    case 'act':
      return node.act.type === 'alert' ? bellIcon : node.act.type === 'skill' ? wavesHorizontalIcon : listTodoIcon;
    case 'wait':
      return clockIcon;
    case 'hand-over':
      return handHeartIcon;
    case 'again':
      return rotateCcwIcon;
    case 'end':
      return flagIcon;
  }
}
