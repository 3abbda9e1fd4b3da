import { bits, nullType, optional, sequence, sequenceOf, tagged } from '../../ber/schema.ts';
import { additionalInfo } from './bit-string.ts';
import { extensionContainer } from './extension-container.ts';
import { groupId, longGroupId } from './group-call-identity.ts';

/* Voice broadcast and voice group calls in a profile: TS 29.002 clause 17.7.1. */

const voiceBroadcastData = sequence({
  groupid: groupId,
  broadcastInitEntitlement: optional(nullType),
  extensionContainer: optional(extensionContainer),
  longGroupId: optional(tagged(0, longGroupId)),
});

export const vbsDataList = sequenceOf(voiceBroadcastData);

export const additionalSubscriptions = bits(
  'privilegedUplinkRequest',
  'emergencyUplinkRequest',
  'emergencyReset',
);

const voiceGroupCallData = sequence({
  groupId,
  extensionContainer: optional(extensionContainer),
  additionalSubscriptions: optional(additionalSubscriptions),
  additionalInfo: optional(tagged(0, additionalInfo)),
  longGroupId: optional(tagged(1, longGroupId)),
});

export const vgcsDataList = sequenceOf(voiceGroupCallData);
