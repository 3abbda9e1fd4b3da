import type { Random } from '../../kit/random.ts';
import type { Casting } from '../scenarios/stage.ts';
import type { Life } from './life.ts';

/** Victims of attacks among living phones: at home, switched on, and without plans of their own from then on. */
export class LivingCasting implements Casting {
  private readonly life: Life;
  private readonly random: Random;

  constructor(life: Life) {
    this.life = life;
    this.random = life.random.fork('casting');
  }

  /** Throws `RangeError` where nobody is left. */
  next(): number {
    const phone = this.life.claimAtHome(this.random);
    if (phone === undefined) throw new RangeError('nobody is at home whom no attack has taken yet');
    return phone;
  }
}
