import { choice, enumerated, nullType, optional, sequence, sequenceOf, tagged } from '../../ber/schema.ts';
import { extBasicServiceCode } from '../../map/types/basic-service.ts';
import { cellGlobalIdOrServiceAreaIdFixedLength, laiFixedLength } from '../../map/types/cell.ts';
import { locationInformation } from '../../map/types/location-information.ts';
import { operation } from '../operation.ts';
import { eventTypeBcsm, miscCallInfo } from '../types/event.ts';
import { extensions } from '../types/extensions.ts';
import { calledPartyNumber, cause, chargeIndicator, digitsAsKeyed } from '../types/isup-parameter.ts';
import { receivingSideId } from '../types/leg.ts';

const answer = sequence({
  destinationAddress: optional(tagged(50, calledPartyNumber)),
  'or-Call': optional(tagged(51, nullType)),
  forwardedCall: optional(tagged(52, nullType)),
  chargeIndicator: optional(tagged(53, chargeIndicator)),
  'ext-basicServiceCode': optional(tagged(54, extBasicServiceCode)),
  'ext-basicServiceCode2': optional(tagged(55, extBasicServiceCode)),
});

const midCall = sequence({
  midCallEvents: optional(
    tagged(
      1,
      choice({ dTMFDigitsCompleted: tagged(3, digitsAsKeyed), dTMFDigitsTimeOut: tagged(4, digitsAsKeyed) }),
    ),
  ),
});

const busy = sequence({ busyCause: optional(tagged(0, cause)) });

const disconnect = sequence({ releaseCause: optional(tagged(0, cause)) });

const located = sequence({ locationInformation: optional(tagged(50, locationInformation)) });

const metDpCriterion = choice({
  enteringCellGlobalId: tagged(0, cellGlobalIdOrServiceAreaIdFixedLength),
  leavingCellGlobalId: tagged(1, cellGlobalIdOrServiceAreaIdFixedLength),
  enteringServiceAreaId: tagged(2, cellGlobalIdOrServiceAreaIdFixedLength),
  leavingServiceAreaId: tagged(3, cellGlobalIdOrServiceAreaIdFixedLength),
  enteringLocationAreaId: tagged(4, laiFixedLength),
  leavingLocationAreaId: tagged(5, laiFixedLength),
  'inter-SystemHandOverToUMTS': tagged(6, nullType),
  'inter-SystemHandOverToGSM': tagged(7, nullType),
  'inter-PLMNHandOver': tagged(8, nullType),
  'inter-MSCHandOver': tagged(9, nullType),
  metDPCriterionAlt: tagged(10, sequence({})),
});

const changeOfPosition = sequence({
  locationInformation: optional(tagged(50, locationInformation)),
  metDPCriteriaList: optional(tagged(51, sequenceOf(metDpCriterion))),
});

const serviceChange = sequence({
  'ext-basicServiceCode': optional(tagged(0, extBasicServiceCode)),
  initiatorOfServiceChange: optional(tagged(1, enumerated({ 'a-side': 0, 'b-side': 1 }))),
  natureOfServiceChange: optional(tagged(2, enumerated({ userInitiated: 0, networkInitiated: 1 }))),
});

/** One form an event; which one follows from the event type. */
const eventSpecificInformationBcsm = choice({
  routeSelectFailureSpecificInfo: tagged(2, sequence({ failureCause: optional(tagged(0, cause)) })),
  oCalledPartyBusySpecificInfo: tagged(3, busy),
  oNoAnswerSpecificInfo: tagged(4, sequence({})),
  oAnswerSpecificInfo: tagged(5, answer),
  oMidCallSpecificInfo: tagged(6, midCall),
  oDisconnectSpecificInfo: tagged(7, disconnect),
  tBusySpecificInfo: tagged(
    8,
    sequence({
      busyCause: optional(tagged(0, cause)),
      callForwarded: optional(tagged(50, nullType)),
      routeNotPermitted: optional(tagged(51, nullType)),
      forwardingDestinationNumber: optional(tagged(52, calledPartyNumber)),
    }),
  ),
  tNoAnswerSpecificInfo: tagged(
    9,
    sequence({
      callForwarded: optional(tagged(50, nullType)),
      forwardingDestinationNumber: optional(tagged(52, calledPartyNumber)),
    }),
  ),
  tAnswerSpecificInfo: tagged(10, answer),
  tMidCallSpecificInfo: tagged(11, midCall),
  tDisconnectSpecificInfo: tagged(12, disconnect),
  oTermSeizedSpecificInfo: tagged(13, located),
  callAcceptedSpecificInfo: tagged(20, located),
  oAbandonSpecificInfo: tagged(21, sequence({ routeNotPermitted: optional(tagged(50, nullType)) })),
  oChangeOfPositionSpecificInfo: tagged(50, changeOfPosition),
  tChangeOfPositionSpecificInfo: tagged(51, changeOfPosition),
  dpSpecificInfoAlt: tagged(
    52,
    sequence({
      oServiceChangeSpecificInfo: optional(tagged(0, serviceChange)),
      tServiceChangeSpecificInfo: optional(tagged(1, serviceChange)),
      collectedInfoSpecificInfo: optional(
        tagged(2, sequence({ calledPartyNumber: optional(tagged(0, calledPartyNumber)) })),
      ),
    }),
  ),
});

/** An event of the call that was asked for has happened: TS 29.078 clause 6.1.1. */
export const eventReportBCSM = operation({
  opcode: 24,
  name: 'eventReportBCSM',
  timer: 'short',
  invokedBy: ['ssf'],
  since: 1,
  argument: sequence({
    eventTypeBCSM: tagged(0, eventTypeBcsm),
    eventSpecificInformationBCSM: optional(tagged(2, eventSpecificInformationBcsm)),
    legID: optional(tagged(3, receivingSideId)),
    miscCallInfo: optional(tagged(4, miscCallInfo)),
    extensions: optional(tagged(5, extensions)),
  }),
});
