import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';

const deriveKey = promisify<string, Uint8Array, number, Buffer>(scrypt);
const HASH_OCTETS = 32;
const SALT_OCTETS = 16;
/** Everybody's in this example. A bank has none in its source. */
export const DEMO_PASSWORD = 'tea-at-four';

export interface Customer {
  readonly name: string;
  /** E.164 with `+`. */
  readonly phoneNumber: string;
  /** Shared with their authenticator app; `undefined` for who has none. */
  readonly appSecret: Uint8Array | undefined;
  /** The latest step whose code was taken. */
  lastStep: number;
  readonly salt: Uint8Array;
  readonly hash: Uint8Array;
}

/** Customers with numbers of the sandbox, one for each way that a log-in goes. */
export const DEMO_CUSTOMERS = [
  { name: 'alice', phoneNumber: '+447700900000', hasApp: true, what: 'safe: a code by text' },
  { name: 'bob', phoneNumber: '+447700900001', hasApp: true, what: 'at risk: the app' },
  { name: 'carol', phoneNumber: '+447700900002', hasApp: true, what: 'interception in progress: no code' },
  { name: 'dan', phoneNumber: '+447700900003', hasApp: true, what: 'unknown: the app' },
  { name: 'erin', phoneNumber: '+447700900020', hasApp: true, what: 'another SIM for 3 hours: the app' },
  { name: 'frank', phoneNumber: '+447700900006', hasApp: false, what: 'at risk, and has no app: no code' },
  { name: 'grace', phoneNumber: '+447700900141', hasApp: true, what: 'no answer: the app' },
] as const;

/** The customers, and whether a password is theirs. */
export class Customers {
  private readonly byName: ReadonlyMap<string, Customer>;
  /** Compared with where nobody has the name, so that this takes as long. */
  private readonly nobody: Pick<Customer, 'salt' | 'hash'>;

  private constructor(byName: ReadonlyMap<string, Customer>, nobody: Pick<Customer, 'salt' | 'hash'>) {
    this.byName = byName;
    this.nobody = nobody;
  }

  static async open(appSecrets: ReadonlyMap<string, Uint8Array>): Promise<Customers> {
    const customers = await Promise.all(
      DEMO_CUSTOMERS.map(async ({ name, phoneNumber, hasApp }): Promise<Customer> => {
        const appSecret = hasApp ? appSecrets.get(name) : undefined;
        return { name, phoneNumber, appSecret, lastStep: 0, ...(await hashed(DEMO_PASSWORD)) };
      }),
    );
    const nobody = await hashed(randomBytes(SALT_OCTETS).toString('hex'));
    return new Customers(new Map(customers.map((one) => [one.name, one])), nobody);
  }

  async withPassword(name: string, password: string): Promise<Customer | undefined> {
    const customer = this.byName.get(name);
    const { salt, hash } = customer ?? this.nobody;
    const isRight = timingSafeEqual(hash, await deriveKey(password, salt, HASH_OCTETS));
    return isRight ? customer : undefined;
  }
}

async function hashed(password: string): Promise<Pick<Customer, 'salt' | 'hash'>> {
  const salt = randomBytes(SALT_OCTETS);
  return { salt, hash: await deriveKey(password, salt, HASH_OCTETS) };
}
