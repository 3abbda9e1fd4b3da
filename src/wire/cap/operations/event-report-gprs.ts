import { choice, enumerated, nullType, optional, sequence, tagged } from '../../ber/schema.ts';
import { apn } from '../../map/types/apn.ts';
import { gsnAddress } from '../../map/types/gsn-address.ts';
import { gprsChargingId } from '../../map/types/packet-data.ts';
import { operation } from '../operation.ts';
import { gprsEventType, miscCallInfo } from '../types/event.ts';
import {
  endUserAddress,
  locationInformationGprs,
  pdpId,
  pdpInitiationType,
  qualityOfService,
} from '../types/packet.ts';
import { timeAndTimezone } from '../types/time.ts';

const ended = sequence({
  initiatingEntity: optional(tagged(0, enumerated({ mobileStation: 0, sgsn: 1, hlr: 2, ggsn: 3 }))),
  routeingAreaUpdate: optional(tagged(1, nullType)),
});

const changed = sequence({
  accessPointName: optional(tagged(0, apn)),
  chargingID: optional(tagged(1, gprsChargingId)),
  locationInformationGPRS: optional(tagged(2, locationInformationGprs)),
  endUserAddress: optional(tagged(3, endUserAddress)),
  qualityOfService: optional(tagged(4, qualityOfService)),
  timeAndTimeZone: optional(tagged(5, timeAndTimezone)),
  gGSNAddress: optional(tagged(6, gsnAddress)),
});

const established = sequence({
  accessPointName: optional(tagged(0, apn)),
  endUserAddress: optional(tagged(1, endUserAddress)),
  qualityOfService: optional(tagged(2, qualityOfService)),
  locationInformationGPRS: optional(tagged(3, locationInformationGprs)),
  timeAndTimeZone: optional(tagged(4, timeAndTimezone)),
  pDPInitiationType: optional(tagged(5, pdpInitiationType)),
  'secondaryPDP-context': optional(tagged(6, nullType)),
});

const acknowledged = sequence({
  accessPointName: optional(tagged(0, apn)),
  chargingID: optional(tagged(1, gprsChargingId)),
  endUserAddress: optional(tagged(2, endUserAddress)),
  qualityOfService: optional(tagged(3, qualityOfService)),
  locationInformationGPRS: optional(tagged(4, locationInformationGprs)),
  timeAndTimeZone: optional(tagged(5, timeAndTimezone)),
  gGSNAddress: optional(tagged(6, gsnAddress)),
});

/** One form an event; which one follows from the event type. */
const gprsEventSpecificInformation = choice({
  attachChangeOfPositionSpecificInformation: tagged(
    0,
    sequence({ locationInformationGPRS: optional(tagged(0, locationInformationGprs)) }),
  ),
  'pdp-ContextchangeOfPositionSpecificInformation': tagged(1, changed),
  detachSpecificInformation: tagged(2, ended),
  disconnectSpecificInformation: tagged(3, ended),
  pDPContextEstablishmentSpecificInformation: tagged(4, established),
  pDPContextEstablishmentAcknowledgementSpecificInformation: tagged(5, acknowledged),
});

/** An event of the data session that was asked for has happened: TS 29.078 clause 8.1. */
export const eventReportGPRS = operation({
  opcode: 80,
  name: 'eventReportGPRS',
  timer: 'short',
  invokedBy: ['ssf'],
  since: 3,
  argument: sequence({
    gPRSEventType: tagged(0, gprsEventType),
    miscGPRSInfo: optional(tagged(1, miscCallInfo)),
    gPRSEventSpecificInformation: optional(tagged(2, gprsEventSpecificInformation)),
    pDPID: optional(tagged(3, pdpId)),
  }),
});
