import { Random } from '../../kit/random.ts';

/** Vectors of an authentication centre, made up: as long as real ones, and keys of nobody. */
export function authenticationSets(seed: number, imsi: string, atMs: number, version: number): object {
  const chance = new Random(seed, `vectors ${imsi} ${atMs}`);
  const rand = chance.hex(16);
  if (version < 3) {
    return { authenticationSetList: { tripletList: [{ rand, sres: chance.hex(4), kc: chance.hex(8) }] } };
  }
  const quintuplet = {
    rand,
    xres: chance.hex(8),
    ck: chance.hex(16),
    ik: chance.hex(16),
    autn: chance.hex(16),
  };
  return { authenticationSetList: { quintupletList: [quintuplet] } };
}
