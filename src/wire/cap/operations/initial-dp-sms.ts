import { integer, optional, sequence, tagged } from '../../ber/schema.ts';
import { isdnAddressString } from '../../map/types/address.ts';
import { imei, imsi } from '../../map/types/digits.ts';
import { hexOctets } from '../../map/types/hex.ts';
import { locationInformation } from '../../map/types/location-information.ts';
import { gprsMsClass, msClassmark2 } from '../../map/types/subscriber-info.ts';
import { operation } from '../operation.ts';
import { calledPartyBcdNumber, smsAddressString } from '../types/bcd-number.ts';
import { callReferenceNumber } from '../types/call.ts';
import { eventTypeSms } from '../types/event.ts';
import { extensions } from '../types/extensions.ts';
import { octetNumber } from '../types/octet-number.ts';
import { locationInformationGprs } from '../types/packet.ts';
import { timeAndTimezone } from '../types/time.ts';

/** A short message of a subscriber with a CAMEL service waits for instructions: TS 29.078 clause 7.1. */
export const initialDPSMS = operation({
  opcode: 60,
  name: 'initialDPSMS',
  timer: 'short',
  invokedBy: ['ssf'],
  since: 3,
  argument: sequence({
    serviceKey: tagged(0, integer),
    destinationSubscriberNumber: optional(tagged(1, calledPartyBcdNumber)),
    callingPartyNumber: optional(tagged(2, smsAddressString)),
    eventTypeSMS: optional(tagged(3, eventTypeSms)),
    iMSI: optional(tagged(4, imsi)),
    locationInformationMSC: optional(tagged(5, locationInformation)),
    locationInformationGPRS: optional(tagged(6, locationInformationGprs)),
    sMSCAddress: optional(tagged(7, isdnAddressString)),
    timeAndTimezone: optional(tagged(8, timeAndTimezone)),
    tPShortMessageSpecificInfo: optional(tagged(9, octetNumber('tPShortMessageSpecificInfo'))),
    tPProtocolIdentifier: optional(tagged(10, octetNumber('tPProtocolIdentifier'))),
    tPDataCodingScheme: optional(tagged(11, octetNumber('tPDataCodingScheme'))),
    tPValidityPeriod: optional(tagged(12, hexOctets('tPValidityPeriod', 1, 7))),
    extensions: optional(tagged(13, extensions)),
    smsReferenceNumber: optional(tagged(14, callReferenceNumber)),
    mscAddress: optional(tagged(15, isdnAddressString)),
    'sgsn-Number': optional(tagged(16, isdnAddressString)),
    'ms-Classmark2': optional(tagged(17, msClassmark2)),
    gPRSMSClass: optional(tagged(18, gprsMsClass)),
    iMEI: optional(tagged(19, imei)),
    calledPartyNumber: optional(tagged(20, isdnAddressString)),
  }),
});
