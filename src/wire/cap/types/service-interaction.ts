import { enumerated, nullType, optional, sequence, tagged } from '../../ber/schema.ts';
import { hexOctets } from '../../map/types/hex.ts';

/** The two low bits: 1 accepts the request of the supplementary service, 2 rejects it. */
const treatment = hexOctets('treatmentIndicator', 1);

/** How a CAMEL service and supplementary services get along: TS 29.078 clause 5.1. */
export const serviceInteractionIndicatorsTwo = sequence({
  forwardServiceInteractionInd: optional(
    tagged(
      0,
      sequence({
        conferenceTreatmentIndicator: optional(tagged(1, treatment)),
        callDiversionTreatmentIndicator: optional(tagged(2, treatment)),
        callingPartyRestrictionIndicator: optional(tagged(4, treatment)),
      }),
    ),
  ),
  backwardServiceInteractionInd: optional(
    tagged(
      1,
      sequence({
        conferenceTreatmentIndicator: optional(tagged(1, treatment)),
        callCompletionTreatmentIndicator: optional(tagged(2, treatment)),
      }),
    ),
  ),
  bothwayThroughConnectionInd: optional(
    tagged(2, enumerated({ bothwayPathRequired: 0, bothwayPathNotRequired: 1 })),
  ),
  connectedNumberTreatmentInd: optional(
    tagged(
      4,
      enumerated({
        noINImpact: 0,
        presentationRestricted: 1,
        presentCalledINNumber: 2,
        presentCallINNumberRestricted: 3,
      }),
    ),
  ),
  nonCUGCall: optional(tagged(13, nullType)),
  holdTreatmentIndicator: optional(tagged(50, treatment)),
  cwTreatmentIndicator: optional(tagged(51, treatment)),
  ectTreatmentIndicator: optional(tagged(52, treatment)),
});
