import { choice, octets, sequenceOf, tagged } from '../../ber/schema.ts';
import { octetCodes } from './octet-codes.ts';

/** TS 29.002 clause 17.7.10: bearer services and the groups of them. */
const BEARER_SERVICES = {
  allBearerServices: 0x00,
  'allDataCDA-Services': 0x10,
  'dataCDA-300bps': 0x11,
  'dataCDA-1200bps': 0x12,
  'dataCDA-1200-75bps': 0x13,
  'dataCDA-2400bps': 0x14,
  'dataCDA-4800bps': 0x15,
  'dataCDA-9600bps': 0x16,
  'general-dataCDA': 0x17,
  'allDataCDS-Services': 0x18,
  'dataCDS-1200bps': 0x1a,
  'dataCDS-2400bps': 0x1c,
  'dataCDS-4800bps': 0x1d,
  'dataCDS-9600bps': 0x1e,
  'general-dataCDS': 0x1f,
  'allPadAccessCA-Services': 0x20,
  'padAccessCA-300bps': 0x21,
  'padAccessCA-1200bps': 0x22,
  'padAccessCA-1200-75bps': 0x23,
  'padAccessCA-2400bps': 0x24,
  'padAccessCA-4800bps': 0x25,
  'padAccessCA-9600bps': 0x26,
  'general-padAccessCA': 0x27,
  'allDataPDS-Services': 0x28,
  'dataPDS-2400bps': 0x2c,
  'dataPDS-4800bps': 0x2d,
  'dataPDS-9600bps': 0x2e,
  'general-dataPDS': 0x2f,
  'allAlternateSpeech-DataCDA': 0x30,
  'allAlternateSpeech-DataCDS': 0x38,
  allSpeechFollowedByDataCDA: 0x40,
  allSpeechFollowedByDataCDS: 0x48,
  allDataCircuitAsynchronous: 0x50,
  allDataCircuitSynchronous: 0x58,
  allAsynchronousServices: 0x60,
  allSynchronousServices: 0x68,
  'allPLMN-specificBS': 0xd0,
  'plmn-specificBS-1': 0xd1,
  'plmn-specificBS-2': 0xd2,
  'plmn-specificBS-3': 0xd3,
  'plmn-specificBS-4': 0xd4,
  'plmn-specificBS-5': 0xd5,
  'plmn-specificBS-6': 0xd6,
  'plmn-specificBS-7': 0xd7,
  'plmn-specificBS-8': 0xd8,
  'plmn-specificBS-9': 0xd9,
  'plmn-specificBS-A': 0xda,
  'plmn-specificBS-B': 0xdb,
  'plmn-specificBS-C': 0xdc,
  'plmn-specificBS-D': 0xdd,
  'plmn-specificBS-E': 0xde,
  'plmn-specificBS-F': 0xdf,
} as const;

/** TS 29.002 clause 17.7.9: teleservices and the groups of them; the spelling is the specification's. */
const TELESERVICES = {
  allTeleservices: 0x00,
  allSpeechTransmissionServices: 0x10,
  telephony: 0x11,
  emergencyCalls: 0x12,
  allShortMessageServices: 0x20,
  'shortMessageMT-PP': 0x21,
  'shortMessageMO-PP': 0x22,
  allFacsimileTransmissionServices: 0x60,
  facsimileGroup3AndAlterSpeech: 0x61,
  automaticFacsimileGroup3: 0x62,
  facsimileGroup4: 0x63,
  allDataTeleservices: 0x70,
  'allTeleservices-ExeptSMS': 0x80,
  allVoiceGroupCallServices: 0x90,
  voiceGroupCall: 0x91,
  voiceBroadcastCall: 0x92,
  'allPLMN-specificTS': 0xd0,
  'plmn-specificTS-1': 0xd1,
  'plmn-specificTS-2': 0xd2,
  'plmn-specificTS-3': 0xd3,
  'plmn-specificTS-4': 0xd4,
  'plmn-specificTS-5': 0xd5,
  'plmn-specificTS-6': 0xd6,
  'plmn-specificTS-7': 0xd7,
  'plmn-specificTS-8': 0xd8,
  'plmn-specificTS-9': 0xd9,
  'plmn-specificTS-A': 0xda,
  'plmn-specificTS-B': 0xdb,
  'plmn-specificTS-C': 0xdc,
  'plmn-specificTS-D': 0xdd,
  'plmn-specificTS-E': 0xde,
  'plmn-specificTS-F': 0xdf,
} as const;

const bearerServiceCode = octets(octetCodes('bearerServiceCode', BEARER_SERVICES, 1, 1));
/** Octets 2 to 5 are reserved; with them the code is `0x` and hex. */
export const extBearerServiceCode = octets(octetCodes('extBearerServiceCode', BEARER_SERVICES, 1, 5));
export const teleserviceCode = octets(octetCodes('teleserviceCode', TELESERVICES, 1, 1));
/** Octets 2 to 5 are reserved; with them the code is `0x` and hex. */
export const extTeleserviceCode = octets(octetCodes('extTeleserviceCode', TELESERVICES, 1, 5));

/** BasicServiceCode of TS 29.002 clause 17.7.8, the form of versions 1 and 2 and of the SS operations. */
export const basicServiceCode = choice({
  bearerService: tagged(2, bearerServiceCode),
  teleservice: tagged(3, teleserviceCode),
});

/** Ext-BasicServiceCode of TS 29.002 clause 17.7.8; its tags are those of `basicServiceCode`. */
export const extBasicServiceCode = choice({
  'ext-BearerService': tagged(2, extBearerServiceCode),
  'ext-Teleservice': tagged(3, extTeleserviceCode),
});

export const extBasicServiceGroupList = sequenceOf(extBasicServiceCode);
