import { choice, enumerated, namedInteger, nullType, optional, sequence, tagged } from '../ber/schema.ts';
import { addressString } from './types/address.ts';
import { imsi } from './types/digits.ts';
import { extensionContainer } from './types/extension-container.ts';

/** `map-DialogueAS`: the abstract syntax of MAP's own dialogue PDUs, TS 29.002 clause 17.4. */
export const MAP_DIALOGUE_AS = '0.4.0.0.1.1.1.1';

/** MAP-DialoguePDU, TS 29.002 clause 17.4: travels as user information of TCAP's dialogue portion. */
export const mapDialoguePdu = choice({
  'map-open': tagged(
    0,
    sequence({
      destinationReference: optional(tagged(0, addressString)),
      originationReference: optional(tagged(1, addressString)),
      // versions before 3 of some vendors carry an IMSI here: eriImsi
      eriImsi: optional(tagged(2, imsi)),
      eriVlrNo: optional(tagged(3, addressString)),
      extensionContainer: optional(extensionContainer),
    }),
  ),
  'map-accept': tagged(1, sequence({ extensionContainer: optional(extensionContainer) })),
  'map-close': tagged(2, sequence({ extensionContainer: optional(extensionContainer) })),
  'map-refuse': tagged(
    3,
    sequence({
      reason: enumerated({
        noReasonGiven: 0,
        invalidDestinationReference: 1,
        invalidOriginatingReference: 2,
        encapsulatedAC_NotSupported: 3,
        transportProtectionNotAdequate: 4,
      }),
      extensionContainer: optional(extensionContainer),
    }),
  ),
  'map-userAbort': tagged(
    4,
    sequence({
      'map-UserAbortChoice': choice({
        userSpecificReason: tagged(0, nullType),
        userResourceLimitation: tagged(1, nullType),
        resourceUnavailable: tagged(
          2,
          enumerated({ shortTermResourceLimitation: 0, longTermResourceLimitation: 1 }),
        ),
        applicationProcedureCancellation: tagged(
          3,
          enumerated({
            handoverCancellation: 0,
            radioChannelRelease: 1,
            networkPathRelease: 2,
            callRelease: 3,
            associatedProcedureFailure: 4,
            tandemDialogueRelease: 5,
            remoteOperationsFailure: 6,
          }),
        ),
      }),
      extensionContainer: optional(extensionContainer),
    }),
  ),
  'map-providerAbort': tagged(
    5,
    sequence({
      'map-ProviderAbortReason': enumerated({ abnormalDialogue: 0, invalidPDU: 1 }),
      extensionContainer: optional(extensionContainer),
    }),
  ),
});

/** CAP-U-ABORT-REASON of TS 29.078 clause 5.5. */
export const CAP_U_ABORT_AS = '0.4.0.0.1.1.2.2';
export const capAbortReason = namedInteger({
  'no-reason-given': 1,
  'application-timer-expired': 2,
  'not-allowed-procedures': 3,
  'abnormal-processing': 4,
  congestion: 5,
  'invalid-reference-number': 6,
  'missing-reference-number': 7,
  'overlapping-dialogue': 8,
  'not-allowed': 9,
});
