import { enumerated, nullType, optional, sequence, tagged } from '../../ber/schema.ts';
import { operation } from '../operation.ts';
import { additionalInfo } from '../types/bit-string.ts';
import { extensionContainer } from '../types/extension-container.ts';
import { accessNetworkSignalInfo } from '../types/signal-info.ts';

/** A relay MSC passes a talker's signals to the anchor MSC: TS 29.002 clauses 10.5 and 17.7.7. */
export const processGroupCallSignalling = operation({
  opcode: 41,
  name: 'processGroupCallSignalling',
  timer: 's',
  argument: sequence({
    uplinkRequest: optional(tagged(0, nullType)),
    uplinkReleaseIndication: optional(tagged(1, nullType)),
    releaseGroupCall: optional(tagged(2, nullType)),
    extensionContainer: optional(extensionContainer),
    talkerPriority: optional(tagged(3, enumerated({ normal: 0, privileged: 1, emergency: 2 }))),
    additionalInfo: optional(tagged(4, additionalInfo)),
    emergencyModeResetCommandFlag: optional(tagged(5, nullType)),
    'an-APDU': optional(tagged(6, accessNetworkSignalInfo)),
  }),
});
