import { bits, enumerated, integer, optional, sequence, tagged } from '../../ber/schema.ts';
import { hexOctets } from './hex.ts';

/* A trace that follows the subscriber through a handover: TS 29.002 clause 17.7.2, TS 32.422. */

export const traceReference = hexOctets('traceReference', 1, 2);
export const traceReference2 = hexOctets('traceReference2', 3);
export const traceType = integer;

export const traceDepth = enumerated({ minimum: 0, medium: 1, maximum: 2 });
export const traceDepthExtension = enumerated({
  minimumWithoutVendorSpecificExtension: 0,
  mediumWithoutVendorSpecificExtension: 1,
  maximumWithoutVendorSpecificExtension: 2,
});

export const rncInterfaceList = bits('iu', 'iur', 'iub', 'uu');
export const mscSInterfaceList = bits(
  'a',
  'iu',
  'mc',
  'map-g',
  'map-b',
  'map-e',
  'map-f',
  'cap',
  'map-d',
  'map-c',
);
export const mscSEventList = bits('mo-mtCall', 'mo-mt-sms', 'lu-imsiAttach-imsiDetach', 'handovers', 'ss');
export const mgwInterfaceList = bits('mc', 'nb-up', 'iu-up');
export const mgwEventList = bits('context');

export const tracePropagationList = sequence({
  traceReference: optional(tagged(0, traceReference)),
  traceType: optional(tagged(1, traceType)),
  traceReference2: optional(tagged(2, traceReference2)),
  traceRecordingSessionReference: optional(tagged(3, hexOctets('traceRecordingSessionReference', 2))),
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
