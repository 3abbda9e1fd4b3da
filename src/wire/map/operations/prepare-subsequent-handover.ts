import { either, integer, named, nullType, optional, sequence, tagged } from '../../ber/schema.ts';
import { operation } from '../operation.ts';
import { isdnAddressString } from '../types/address.ts';
import { globalCellId } from '../types/cell.ts';
import { extensionContainer } from '../types/extension-container.ts';
import { geranClassmark, rncId } from '../types/handover-radio.ts';
import { accessNetworkSignalInfo, externalSignalInfo } from '../types/signal-info.ts';

/** MSC-B asks for a move back to MSC-A or on to a third: TS 29.002 clauses 8.4.5 and 17.7.1. */
export const prepareSubsequentHandover = operation({
  opcode: 69,
  name: 'prepareSubsequentHandover',
  timer: 'm',
  argument: either(
    tagged(
      3,
      sequence({
        targetCellId: optional(tagged(0, globalCellId)),
        'targetMSC-Number': tagged(1, isdnAddressString),
        targetRNCId: optional(tagged(2, rncId)),
        'an-APDU': optional(tagged(3, accessNetworkSignalInfo)),
        'selectedRab-Id': optional(tagged(4, integer)),
        extensionContainer: optional(tagged(5, extensionContainer)),
        'geran-classmark': optional(tagged(6, geranClassmark)),
        'rab-ConfigurationIndicator': optional(tagged(7, nullType)),
      }),
    ),
    sequence({
      targetCellId: globalCellId,
      'targetMSC-Number': isdnAddressString,
      'bss-APDU': externalSignalInfo,
    }),
  ),
  result: either(
    tagged(
      3,
      sequence({
        'an-APDU': accessNetworkSignalInfo,
        extensionContainer: optional(tagged(0, extensionContainer)),
      }),
    ),
    named('bss-APDU', externalSignalInfo),
  ),
});
