import { FRANCE, GERMANY } from './network/places.ts';
import type { ConformanceWorld } from './world.ts';

const SECOND_MS = 1000;

/** Lets that happen to the subscriber which an event of this type tells of. */
export async function bringAbout(world: ConformanceWorld, type: string): Promise<void> {
  switch (type.split('.').at(-1)) {
    case 'swapped':
      return world.changeSim();
    case 'roaming-on':
      return world.happens((subscriber, atMs) => subscriber.arrives(FRANCE, atMs));
    case 'roaming-off':
    case 'roaming-status':
      return world.happens((subscriber, atMs) => subscriber.comesHome(atMs));
    case 'roaming-change-country':
      return world.happens((subscriber, atMs) => subscriber.arrives(GERMANY, atMs));
    case 'reachability-data':
      await world.happens((subscriber, atMs) => subscriber.purged('data', atMs));
      return world.happens((subscriber, atMs) => subscriber.attachesForData(atMs));
    case 'reachability-sms':
      return world.happens((subscriber, atMs) => subscriber.isWritten(true, atMs));
    case 'reachability-disconnected':
      return world.happens((subscriber, atMs) => {
        subscriber.isWritten(false, atMs);
        subscriber.purged('data', atMs + SECOND_MS);
      });
    default:
      throw new Error(`nothing is known to bring about ${type}`);
  }
}
