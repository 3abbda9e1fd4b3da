import type { Act } from '../visit.ts';

/** Uses packet data: at first, and in another network, the packet node fetches keys and registers the phone. */
export const packetData: Act = {
  timesADay: ({ sessionsADay }) => sessionsADay,
  play: ({ life, phone, at }) => life.nodesOf(at.network).sgsn.use(phone),
};
