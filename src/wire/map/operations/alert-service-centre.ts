import { enumerated, optional, sequence, tagged } from '../../ber/schema.ts';
import { operation } from '../operation.ts';
import { addressString, isdnAddressString, msisdn } from '../types/address.ts';
import { imsi } from '../types/digits.ts';
import { networkNodeDiameterAddress } from '../types/network-node.ts';
import { correlationId } from '../types/short-message.ts';
import { time } from '../types/time.ts';

/** An HLR tells a service centre that a subscriber is back: TS 29.002 clauses 12.5 and 17.7.6. */
export const alertServiceCentre = operation({
  opcode: 64,
  name: 'alertServiceCentre',
  timer: 's',
  argument: sequence({
    msisdn,
    serviceCentreAddress: addressString,
    imsi: optional(imsi),
    correlationID: optional(correlationId),
    maximumUeAvailabilityTime: optional(tagged(0, time)),
    smsGmscAlertEvent: optional(tagged(1, enumerated({ msAvailableForMtSms: 0, msUnderNewServingNode: 1 }))),
    smsGmscDiameterAddress: optional(tagged(2, networkNodeDiameterAddress)),
    newSGSNNumber: optional(tagged(3, isdnAddressString)),
    newSGSNDiameterAddress: optional(tagged(4, networkNodeDiameterAddress)),
    newMMENumber: optional(tagged(5, isdnAddressString)),
    newMMEDiameterAddress: optional(tagged(6, networkNodeDiameterAddress)),
    newMSCNumber: optional(tagged(7, isdnAddressString)),
  }),
});
