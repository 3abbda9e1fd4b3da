import { member } from '../../kit/member.ts';
import { cancelLocation } from '../../wire/map/operations/cancel-location.ts';
import { textField } from '../core/fields.ts';
import { NONE } from '../core/phones.ts';
import { DAY_MS } from './daylight.ts';
import type { Life } from './life.ts';

/** Registers tidy up at night, a few days later. */
const LATER_MS = [1 * DAY_MS, 4 * DAY_MS] as const;

/**
 * A register misses the word that a phone has left, being restarted just then, and keeps the record. Days later it
 * finds it silent and purges it: the home register hears of it from a place that the phone left long ago.
 */
export function purgeLate(life: Life): void {
  const random = life.random.fork('late purges');
  const { phones, lab } = life.world;
  for (const nodes of life.world.partners) {
    for (const at of nodes.switches) {
      at.before(cancelLocation, (request, next) => {
        const identity = member(request.argument, 'identity') ?? request.argument;
        const phone = phones.ofImsi(textField(identity, 'imsi'));
        if (phone === NONE || !random.chance(life.habits.latePurgeShare)) {
          next();
          return;
        }
        request.dialogue.close();
        lab.queue.after(random.between(...LATER_MS), () => {
          if (phones.attached[phone] !== at.number) at.purge(phone);
        });
      });
    }
  }
}
