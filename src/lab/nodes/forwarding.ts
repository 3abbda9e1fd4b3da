/** Ways to forward calls, TS 22.082: always; when busy, without reply, out of reach. */
export const FORWARDINGS = ['cfu', 'cfb', 'cfnry', 'cfnrc'] as const;
export type Forwarding = (typeof FORWARDINGS)[number];
