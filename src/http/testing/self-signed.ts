import { generateKeyPairSync, sign } from 'node:crypto';

/** Key and certificate of a server for tests, in PEM. */
export interface SelfSigned {
  readonly key: string;
  readonly certificate: string;
}

const OID_ECDSA_SHA256 = [0x2a, 0x86, 0x48, 0xce, 0x3d, 0x04, 0x03, 0x02];
const OID_COMMON_NAME = [0x55, 0x04, 0x03];
const OID_ALT_NAME = [0x55, 0x1d, 0x11];
const OID_BASIC_CONSTRAINTS = [0x55, 0x1d, 0x13];
const TRUE = der(0x01, [0xff]);

/** A certificate that vouches for itself (RFC 5280), of these DNS names and of 127.0.0.1, good for a century. */
export function selfSigned(...names: readonly string[]): SelfSigned {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const algorithm = sequence(der(0x06, OID_ECDSA_SHA256));
  const name = sequence(
    der(0x31, sequence(der(0x06, OID_COMMON_NAME), der(0x0c, Buffer.from('a sink of a test')))),
  );
  const validity = sequence(
    der(0x18, Buffer.from('20200101000000Z')),
    der(0x18, Buffer.from('21200101000000Z')),
  );
  const alternatives = sequence(
    ...names.map((dns) => der(0x82, Buffer.from(dns))),
    der(0x87, [127, 0, 0, 1]),
  );
  const extensions = sequence(
    sequence(der(0x06, OID_BASIC_CONSTRAINTS), TRUE, der(0x04, sequence(TRUE))),
    sequence(der(0x06, OID_ALT_NAME), der(0x04, alternatives)),
  );
  const body = sequence(
    der(0xa0, der(0x02, [2])),
    der(0x02, [1]),
    ...[algorithm, name, validity, name],
    publicKey.export({ type: 'spki', format: 'der' }),
    der(0xa3, extensions),
  );
  const signature = Buffer.concat([Buffer.of(0), sign('sha256', body, privateKey)]);
  const certificate = sequence(body, algorithm, der(0x03, signature));
  return {
    key: String(privateKey.export({ type: 'pkcs8', format: 'pem' })),
    certificate: `-----BEGIN CERTIFICATE-----\n${certificate.toString('base64')}\n-----END CERTIFICATE-----\n`,
  };
}

function sequence(...parts: readonly Uint8Array[]): Buffer {
  return der(0x30, Buffer.concat(parts));
}

function der(tag: number, content: Uint8Array | readonly number[]): Buffer {
  const octets = Buffer.from(content);
  const length = octets.length < 0x80 ? [octets.length] : [0x82, octets.length >> 8, octets.length & 0xff];
  return Buffer.concat([Buffer.of(tag, ...length), octets]);
}
