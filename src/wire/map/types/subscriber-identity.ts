import { choice, sequence, tagged } from '../../ber/schema.ts';
import { msisdn } from './address.ts';
import { imsi } from './digits.ts';
import { hexOctets } from './hex.ts';
import { lmsi } from './lmsi.ts';

export const tmsi = hexOctets('tmsi', 1, 4);

/** SubscriberIdentity: TS 29.002 clause 17.7.8. */
export const subscriberIdentity = choice({ imsi: tagged(0, imsi), msisdn: tagged(1, msisdn) });

export const imsiWithLMSI = sequence({ imsi, lmsi });

/** Identity: an IMSI, alone or with the VLR's key. */
export const identity = choice({ imsi, 'imsi-WithLMSI': imsiWithLMSI });

/** SubscriberId: an IMSI or the temporary identity that a VLR gave. */
export const subscriberId = choice({ imsi: tagged(0, imsi), tmsi: tagged(1, tmsi) });
