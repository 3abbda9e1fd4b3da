import { changed, descendants } from './element.ts';

/** Lengths in the long form throughout, with so many octets, though fewer would do (X.690 10.1). */
export function withLongLengths(tcap: Uint8Array, lengthOctets: number): Uint8Array {
  return changed(tcap, (message) => {
    for (const element of descendants(message)) element.lengthOctets = lengthOctets;
  });
}

/** No length of anything that contains elements is told: their ends are marked (X.690 8.1.3.6). */
export function withoutLengths(tcap: Uint8Array): Uint8Array {
  return changed(tcap, (message) => {
    for (const element of descendants(message))
      if (!(element.inside instanceof Uint8Array)) element.lengthOctets = 'indefinite';
  });
}
