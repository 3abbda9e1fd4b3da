import { integer, nullType, optional, sequence, tagged } from '../../ber/schema.ts';
import { msisdn } from '../../map/types/address.ts';
import { apn } from '../../map/types/apn.ts';
import { raIdentity } from '../../map/types/cell.ts';
import { imei, imsi } from '../../map/types/digits.ts';
import { gsnAddress } from '../../map/types/gsn-address.ts';
import { hexOctets } from '../../map/types/hex.ts';
import { gprsChargingId } from '../../map/types/packet-data.ts';
import { gprsMsClass } from '../../map/types/subscriber-info.ts';
import { operation } from '../operation.ts';
import { gprsEventType } from '../types/event.ts';
import { extensions } from '../types/extensions.ts';
import {
  endUserAddress,
  locationInformationGprs,
  pdpInitiationType,
  qualityOfService,
} from '../types/packet.ts';
import { timeAndTimezone } from '../types/time.ts';

/** A data session of a subscriber with a CAMEL service waits for instructions: TS 29.078 clause 8.1. */
export const initialDPGPRS = operation({
  opcode: 78,
  name: 'initialDPGPRS',
  timer: 'short',
  invokedBy: ['ssf'],
  since: 3,
  argument: sequence({
    serviceKey: tagged(0, integer),
    gPRSEventType: tagged(1, gprsEventType),
    mSISDN: tagged(2, msisdn),
    iMSI: tagged(3, imsi),
    timeAndTimeZone: tagged(4, timeAndTimezone),
    gPRSMSClass: optional(tagged(5, gprsMsClass)),
    endUserAddress: optional(tagged(6, endUserAddress)),
    qualityOfService: optional(tagged(7, qualityOfService)),
    accessPointName: optional(tagged(8, apn)),
    routeingAreaIdentity: optional(tagged(9, raIdentity)),
    chargingID: optional(tagged(10, gprsChargingId)),
    sGSNCapabilities: optional(tagged(11, hexOctets('sGSNCapabilities', 1))),
    locationInformationGPRS: optional(tagged(12, locationInformationGprs)),
    pDPInitiationType: optional(tagged(13, pdpInitiationType)),
    extensions: optional(tagged(14, extensions)),
    gGSNAddress: optional(tagged(15, gsnAddress)),
    'secondaryPDP-context': optional(tagged(16, nullType)),
    iMEI: optional(tagged(17, imei)),
  }),
});
