/** The interfaces for banks; each is a file of this folder. In the order in which the documentation shows them. */
export const CONTRACT_NAMES = [
  'sms-interception-risk',
  'sim-swap',
  'sim-swap-subscriptions',
  'call-forwarding-signal',
  'device-roaming-status',
  'device-roaming-status-subscriptions',
  'device-reachability-status',
  'device-reachability-status-subscriptions',
  'one-time-password-sms',
] as const;

export type ContractName = (typeof CONTRACT_NAMES)[number];
