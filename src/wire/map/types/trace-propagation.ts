import { optional, sequence, tagged } from '../../ber/schema.ts';
import {
  mgwEventList,
  mgwInterfaceList,
  mscSEventList,
  mscSInterfaceList,
  rncInterfaceList,
  traceDepth,
  traceDepthExtension,
  traceRecordingSessionReference,
  traceReference,
  traceReference2,
  traceType,
} from './trace.ts';

/** A trace that follows the subscriber through a handover: TS 29.002 clause 17.7.2, TS 32.422. */
export const tracePropagationList = sequence({
  traceReference: optional(tagged(0, traceReference)),
  traceType: optional(tagged(1, traceType)),
  traceReference2: optional(tagged(2, traceReference2)),
  traceRecordingSessionReference: optional(tagged(3, traceRecordingSessionReference)),
  'rnc-TraceDepth': optional(tagged(4, traceDepth)),
  'rnc-InterfaceList': optional(tagged(5, rncInterfaceList)),
  'msc-s-TraceDepth': optional(tagged(6, traceDepth)),
  'msc-s-InterfaceList': optional(tagged(7, mscSInterfaceList)),
  'msc-s-EventList': optional(tagged(8, mscSEventList)),
  'mgw-TraceDepth': optional(tagged(9, traceDepth)),
  'mgw-InterfaceList': optional(tagged(10, mgwInterfaceList)),
  'mgw-EventList': optional(tagged(11, mgwEventList)),
  'rnc-TraceDepthExtension': optional(tagged(12, traceDepthExtension)),
  'msc-s-TraceDepthExtension': optional(tagged(13, traceDepthExtension)),
  'mgw-TraceDepthExtension': optional(tagged(14, traceDepthExtension)),
});
