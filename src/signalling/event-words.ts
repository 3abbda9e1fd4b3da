import {
  COMPONENT_ERROR,
  COMPONENT_INVOKE,
  COMPONENT_REJECT,
  TCAP_ABORT,
  TCAP_ANSI,
  TCAP_BEGIN,
  TCAP_CONTINUE,
  TCAP_END,
  TCAP_UNIDIRECTIONAL,
} from '../wire/tcap/layout-codes.ts';
import type { DialogueStep, EventKind } from './signalling-event.ts';

/** What a message does to its dialogue, by `TcapLayout.type`. */
export function stepOf(type: number): DialogueStep {
  switch (type) {
    case TCAP_BEGIN:
      return 'begin';
    case TCAP_CONTINUE:
      return 'continue';
    case TCAP_END:
      return 'end';
    case TCAP_ABORT:
      return 'abort';
    case TCAP_UNIDIRECTIONAL:
      return 'unidirectional';
    case TCAP_ANSI:
      return 'ansi';
    default:
      return 'none';
  }
}

/** What a component is, by `C_KIND`. */
export function kindOf(kind: number): EventKind {
  switch (kind) {
    case COMPONENT_INVOKE:
      return 'invoke';
    case COMPONENT_ERROR:
      return 'returnError';
    case COMPONENT_REJECT:
      return 'reject';
    default:
      return 'returnResult';
  }
}
