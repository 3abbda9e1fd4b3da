/** How the border of a lab's home network is guarded. */
export const FIREWALLS = ['off', 'monitor', 'enforce'] as const;
export type FirewallMode = (typeof FIREWALLS)[number];
