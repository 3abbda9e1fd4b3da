import { enumerated, nullType, optional, sequence, tagged } from '../../ber/schema.ts';
import { operation } from '../operation.ts';
import { additionalInfo } from '../types/bit-string.ts';
import { imsi } from '../types/digits.ts';
import { extensionContainer } from '../types/extension-container.ts';
import { hexOctets } from '../types/hex.ts';
import { accessNetworkSignalInfo } from '../types/signal-info.ts';

/** The anchor MSC passes signals of a group call to a relay MSC: TS 29.002 clauses 10.6 and 17.7.7. */
export const forwardGroupCallSignalling = operation({
  opcode: 42,
  name: 'forwardGroupCallSignalling',
  timer: 's',
  argument: sequence({
    imsi: optional(imsi),
    uplinkRequestAck: optional(tagged(0, nullType)),
    uplinkReleaseIndication: optional(tagged(1, nullType)),
    uplinkRejectCommand: optional(tagged(2, nullType)),
    uplinkSeizedCommand: optional(tagged(3, nullType)),
    uplinkReleaseCommand: optional(tagged(4, nullType)),
    extensionContainer: optional(extensionContainer),
    stateAttributes: optional(
      tagged(
        5,
        sequence({
          downlinkAttached: optional(tagged(5, nullType)),
          uplinkAttached: optional(tagged(6, nullType)),
          dualCommunication: optional(tagged(7, nullType)),
          callOriginator: optional(tagged(8, nullType)),
        }),
      ),
    ),
    talkerPriority: optional(tagged(6, enumerated({ normal: 0, privileged: 1, emergency: 2 }))),
    additionalInfo: optional(tagged(7, additionalInfo)),
    emergencyModeResetCommandFlag: optional(tagged(8, nullType)),
    'sm-RP-UI': optional(tagged(9, hexOctets('signalInfo', 1, 200))),
    'an-APDU': optional(tagged(10, accessNetworkSignalInfo)),
  }),
});
