/** The interfaces for banks; each is a file of this folder. In the order in which the documentation shows them. */
export const CONTRACT_NAMES = [
  'sim-swap',
  'call-forwarding-signal',
  'device-roaming-status',
  'device-reachability-status',
  'one-time-password-sms',
] as const;

export type ContractName = (typeof CONTRACT_NAMES)[number];
