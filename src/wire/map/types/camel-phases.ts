import { bits } from '../../ber/schema.ts';

export const supportedCamelPhases = bits('phase1', 'phase2', 'phase3', 'phase4');

export const offeredCamel4CSIs = bits(
  'o-csi',
  'd-csi',
  'vt-csi',
  't-csi',
  'mt-sms-csi',
  'mg-csi',
  'psi-enhancements',
);

export const offeredCamel4Functionalities = bits(
  'initiateCallAttempt',
  'splitLeg',
  'moveLeg',
  'disconnectLeg',
  'entityReleased',
  'dfc-WithArgument',
  'playTone',
  'dtmf-MidCall',
  'chargingIndicator',
  'alertingDP',
  'locationAtAlerting',
  'changeOfPositionDP',
  'or-Interactions',
  'warningToneEnhancements',
  'cf-Enhancements',
  'subscribedEnhancedDialledServices',
  'servingNetworkEnhancedDialledServices',
  'criteriaForChangeOfPositionDP',
  'serviceChangeDP',
  'collectInformation',
);
