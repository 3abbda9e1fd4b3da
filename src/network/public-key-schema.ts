import { z } from 'zod';

/** Members of a JSON Web Key that only its owner may know (RFC 7518, 6.2.2, 6.3.2 and 6.4.1). */
const PRIVATE_MEMBERS = ['d', 'p', 'q', 'dp', 'dq', 'qi', 'oth', 'k', 'priv'] as const;

/** What a public key is made of, by its type (RFC 7518, 6.2.1 and 6.3.1; RFC 8037, 2). */
const PUBLIC_MEMBERS = { EC: ['crv', 'x', 'y'], RSA: ['n', 'e'], OKP: ['crv', 'x'] } as const;

const CURVES: Readonly<Record<string, readonly string[]>> = {
  EC: ['P-256', 'P-384', 'P-521'],
  OKP: ['Ed25519'],
};

/** 2048 bits in base64url; RFC 7518, 3.3 and 3.5 allow none shorter. */
const LEAST_MODULUS_CHARACTERS = 342;

/** A bank has one key, and two while it changes from one to the next; its neighbours' systems may each have one. */
export const MAX_KEYS = 16;

type Key = Readonly<Record<string, unknown>> & { readonly kty: keyof typeof PUBLIC_MEMBERS };

/** What is wrong with a key, in words that follow "a map". They name members and never tell a value. */
function keyFault(key: Key): string | undefined {
  const secret = PRIVATE_MEMBERS.find((member) => member in key);
  if (secret !== undefined)
    return `has ${secret}, which is of the private key; write the public key alone, and take a new pair`;
  const members: readonly string[] = PUBLIC_MEMBERS[key.kty];
  const missing = members.find((member) => typeof key[member] !== 'string');
  if (missing !== undefined) return `lacks ${missing}; write the public key whole`;
  const curves = CURVES[key.kty];
  if (curves !== undefined && !curves.includes(String(key.crv)))
    return `is on a curve that signs no tokens; write a key on ${curves.join(', ')}`;
  if (key.kty === 'RSA' && String(key.n).length < LEAST_MODULUS_CHARACTERS)
    return 'is an RSA key of less than 2048 bits; write a longer one, or one on P-256';
  return undefined;
}

const publicKey = z
  .looseObject({
    kty: z.enum(['EC', 'RSA', 'OKP']).meta({ description: 'Type of the key', examples: ['EC'] }),
    kid: z.string().min(1, 'is no key identifier; write one, such as 2027-01').optional(),
  })
  .superRefine((key, context) => {
    const fault = keyFault(key);
    if (fault !== undefined) context.addIssue(fault);
  })
  .meta({
    description: 'A public key as JSON Web Key (RFC 7517)',
    examples: ['a map with kty, crv, x and y'],
  });

/** Public keys as JSON Web Key Set. A private one is a fault, and what it is made of is never told. */
export const publicKeys = z
  .strictObject({
    keys: z
      .array(publicKey)
      .min(1, 'is empty, and nothing could be verified; write a public key')
      .max(MAX_KEYS, `has too many keys; write at most ${MAX_KEYS}`)
      .meta({ description: 'Public keys' }),
  })
  .meta({ description: 'Public keys as JSON Web Key Set (RFC 7517)', examples: ['a map with keys'] });

/** Public keys of one owner, each a JSON Web Key. */
export type PublicKeys = z.output<typeof publicKeys>;
