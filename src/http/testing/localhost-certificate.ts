import { generateKeyPairSync, sign } from 'node:crypto';

/** Key and certificate of a server on this machine, PEM. Whoever is to believe it is given the certificate. */
export interface LocalhostCertificate {
  readonly key: string;
  readonly cert: string;
}

/* Tags of DER, X.690. */
const INTEGER = 0x02;
const BIT_STRING = 0x03;
const OCTET_STRING = 0x04;
const SEQUENCE = 0x30;
const SET = 0x31;
const UTF8_STRING = 0x0c;
const BOOLEAN = 0x01;
/** Until 2049, and after: RFC 5280 4.1.2.5. */
const UTC_TIME = 0x17;
const GENERALIZED_TIME = 0x18;
const context = (number: number) => 0xa0 + number;
/** `dNSName` and `iPAddress` of GeneralName, RFC 5280 4.2.1.6. */
const DNS_NAME = 0x82;
const IP_ADDRESS = 0x87;

/** Object identifiers with their tags: RFC 5758 3.2, RFC 5280 4.1.2.4, 4.2.1.6 and 4.2.1.9. */
const ECDSA_WITH_SHA256 = Buffer.from('06082a8648ce3d040302', 'hex');
const COMMON_NAME = Buffer.from('0603550403', 'hex');
const SUBJECT_ALT_NAME = Buffer.from('0603551d11', 'hex');
const BASIC_CONSTRAINTS = Buffer.from('0603551d13', 'hex');

function der(tag: number, ...contents: readonly Uint8Array[]): Buffer {
  const content = Buffer.concat(contents);
  const { length } = content;
  const octets =
    length < 0x80 ? [length] : length < 0x100 ? [0x81, length] : [0x82, length >> 8, length & 0xff];
  return Buffer.concat([Buffer.from([tag, ...octets]), content]);
}

function sequence(...contents: readonly Uint8Array[]): Buffer {
  return der(SEQUENCE, ...contents);
}

/**
 * A new key, and a certificate for `localhost` and 127.0.0.1 that it signed itself, RFC 5280 4.1. So that no key has to
 * be kept with the source.
 */
export function localhostCertificate(): LocalhostCertificate {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const name = sequence(der(SET, sequence(COMMON_NAME, der(UTF8_STRING, Buffer.from('localhost')))));
  const names = sequence(
    der(DNS_NAME, Buffer.from('localhost')),
    der(IP_ADDRESS, Buffer.from([127, 0, 0, 1])),
  );
  const algorithm = sequence(ECDSA_WITH_SHA256);
  const toBeSigned = sequence(
    der(context(0), der(INTEGER, Buffer.from([2]))),
    der(INTEGER, Buffer.from([1])),
    algorithm,
    name,
    sequence(
      der(UTC_TIME, Buffer.from('200101000000Z')),
      der(GENERALIZED_TIME, Buffer.from('21000101000000Z')),
    ),
    name,
    publicKey.export({ type: 'spki', format: 'der' }),
    der(
      context(3),
      sequence(
        sequence(SUBJECT_ALT_NAME, der(OCTET_STRING, names)),
        sequence(
          BASIC_CONSTRAINTS,
          der(BOOLEAN, Buffer.from([0xff])),
          der(OCTET_STRING, sequence(der(BOOLEAN, Buffer.from([0xff])))),
        ),
      ),
    ),
  );
  const signature = sign('sha256', toBeSigned, privateKey);
  const certificate = sequence(toBeSigned, algorithm, der(BIT_STRING, Buffer.from([0]), signature));
  return {
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    cert: `-----BEGIN CERTIFICATE-----\n${certificate.toString('base64')}\n-----END CERTIFICATE-----\n`,
  };
}
