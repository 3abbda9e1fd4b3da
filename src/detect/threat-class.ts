/** What an incident is about; the names are those of every output. */
export const THREAT_CLASSES = [
  'location-tracking',
  'identity-harvest',
  'sms-interception',
  'call-interception',
  'key-theft',
  'profile-fraud',
  'denial-of-service',
  'sms-spoofing',
  'scanning',
  'evasion',
] as const;

export type ThreatClass = (typeof THREAT_CLASSES)[number];
