import { nullType, optional, sequence, tagged } from '../../ber/schema.ts';
import { operation } from '../operation.ts';
import { addressString } from '../types/address.ts';
import { imsi } from '../types/digits.ts';
import { extensionContainer } from '../types/extension-container.ts';
import { gsnAddress } from '../types/gsn-address.ts';
import { mdtConfiguration } from '../types/minimization-of-drive-tests.ts';
import {
  bmscEventList,
  bmscInterfaceList,
  enbInterfaceList,
  gatewayEventList,
  ggsnEventList,
  ggsnInterfaceList,
  mgwEventList,
  mgwInterfaceList,
  mmeEventList,
  mmeInterfaceList,
  mscSEventList,
  mscSInterfaceList,
  pgwInterfaceList,
  rncInterfaceList,
  sgsnEventList,
  sgsnInterfaceList,
  sgwInterfaceList,
  traceDepth,
  traceDepthExtension,
  traceNeTypeList,
  traceReference,
  traceReference2,
  traceType,
} from '../types/trace.ts';

const traceDepthList = sequence({
  'msc-s-TraceDepth': optional(tagged(0, traceDepth)),
  'mgw-TraceDepth': optional(tagged(1, traceDepth)),
  'sgsn-TraceDepth': optional(tagged(2, traceDepth)),
  'ggsn-TraceDepth': optional(tagged(3, traceDepth)),
  'rnc-TraceDepth': optional(tagged(4, traceDepth)),
  'bmsc-TraceDepth': optional(tagged(5, traceDepth)),
  'mme-TraceDepth': optional(tagged(6, traceDepth)),
  'sgw-TraceDepth': optional(tagged(7, traceDepth)),
  'pgw-TraceDepth': optional(tagged(8, traceDepth)),
  'eNB-TraceDepth': optional(tagged(9, traceDepth)),
  'msc-s-TraceDepthExtension': optional(tagged(10, traceDepthExtension)),
  'mgw-TraceDepthExtension': optional(tagged(11, traceDepthExtension)),
  'sgsn-TraceDepthExtension': optional(tagged(12, traceDepthExtension)),
  'ggsn-TraceDepthExtension': optional(tagged(13, traceDepthExtension)),
  'rnc-TraceDepthExtension': optional(tagged(14, traceDepthExtension)),
  'bmsc-TraceDepthExtension': optional(tagged(15, traceDepthExtension)),
  'mme-TraceDepthExtension': optional(tagged(16, traceDepthExtension)),
  'sgw-TraceDepthExtension': optional(tagged(17, traceDepthExtension)),
  'pgw-TraceDepthExtension': optional(tagged(18, traceDepthExtension)),
  'eNB-TraceDepthExtension': optional(tagged(19, traceDepthExtension)),
});

const traceInterfaceList = sequence({
  'msc-s-List': optional(tagged(0, mscSInterfaceList)),
  'mgw-List': optional(tagged(1, mgwInterfaceList)),
  'sgsn-List': optional(tagged(2, sgsnInterfaceList)),
  'ggsn-List': optional(tagged(3, ggsnInterfaceList)),
  'rnc-List': optional(tagged(4, rncInterfaceList)),
  'bmsc-List': optional(tagged(5, bmscInterfaceList)),
  'mme-List': optional(tagged(6, mmeInterfaceList)),
  'sgw-List': optional(tagged(7, sgwInterfaceList)),
  'pgw-List': optional(tagged(8, pgwInterfaceList)),
  'eNB-List': optional(tagged(9, enbInterfaceList)),
});

const traceEventList = sequence({
  'msc-s-List': optional(tagged(0, mscSEventList)),
  'mgw-List': optional(tagged(1, mgwEventList)),
  'sgsn-List': optional(tagged(2, sgsnEventList)),
  'ggsn-List': optional(tagged(3, ggsnEventList)),
  'bmsc-List': optional(tagged(4, bmscEventList)),
  'mme-List': optional(tagged(5, mmeEventList)),
  'sgw-List': optional(tagged(6, gatewayEventList)),
  'pgw-List': optional(tagged(7, gatewayEventList)),
});

/** An HLR has a subscriber's doings recorded: TS 29.002 clauses 9.1.1 and 17.7.2. */
export const activateTraceMode = operation({
  opcode: 50,
  name: 'activateTraceMode',
  timer: 'm',
  argument: sequence({
    imsi: optional(tagged(0, imsi)),
    traceReference: tagged(1, traceReference),
    traceType: tagged(2, traceType),
    'omc-Id': optional(tagged(3, addressString)),
    extensionContainer: optional(tagged(4, extensionContainer)),
    traceReference2: optional(tagged(5, traceReference2)),
    traceDepthList: optional(tagged(6, traceDepthList)),
    'traceNE-TypeList': optional(tagged(7, traceNeTypeList)),
    traceInterfaceList: optional(tagged(8, traceInterfaceList)),
    traceEventList: optional(tagged(9, traceEventList)),
    traceCollectionEntity: optional(tagged(10, gsnAddress)),
    'mdt-Configuration': optional(tagged(11, mdtConfiguration)),
  }),
  result: sequence({
    extensionContainer: optional(tagged(0, extensionContainer)),
    traceSupportIndicator: optional(tagged(1, nullType)),
  }),
});
