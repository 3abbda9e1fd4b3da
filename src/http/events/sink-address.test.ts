import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isPublicAddress } from './sink-address.ts';

const FORBIDDEN = {
  unspecified: ['0.0.0.0', '0.1.2.3', '::'],
  loopback: ['127.0.0.1', '127.255.255.254', '::1'],
  private: [
    '10.0.0.1',
    '10.255.255.255',
    '172.16.0.1',
    '172.31.255.255',
    '192.168.0.1',
    'fc00::1',
    'fdff::1',
  ],
  'link-local': ['169.254.0.1', 'fe80::1', 'febf::1', 'fec0::1'],
  "carriers' translators": ['100.64.0.1', '100.127.255.255'],
  multicast: ['224.0.0.1', '239.255.255.255', 'ff02::1'],
  reserved: [
    '240.0.0.1',
    '255.255.255.255',
    '192.0.0.1',
    '198.18.0.1',
    '198.19.255.255',
    '4000::1',
    '100::1',
  ],
  documentation: ['192.0.2.1', '198.51.100.1', '203.0.113.1', '2001:db8::1', '3fff::1'],
  'metadata of clouds': [
    '169.254.169.254',
    'fd00:ec2::254',
    '100.100.100.200',
    '192.0.0.192',
    '168.63.129.16',
  ],
  'IPv4 mapped into IPv6': [
    '::ffff:127.0.0.1',
    '::ffff:7f00:1',
    '::ffff:8.8.8.8',
    '0:0:0:0:0:ffff:0a00:0001',
  ],
  'IPv4 within IPv6, long given up': ['::127.0.0.1', '::808:808'],
  'private, translated': [
    '64:ff9b::10.0.0.1',
    '64:ff9b::a00:1',
    '64:ff9b::7f00:1',
    '64:ff9b::1',
    '64:ff9b::',
  ],
  'translated within an operator': ['64:ff9b:1::808:808'],
  tunnels: ['2002:7f00:1::1', '2002:808:808::1', '2001::1', '2001:0:4136:e378::1'],
  'no address': ['', 'localhost', '1.2.3', '1.2.3.4.5', '[::1]', '1.2.3.4/8'],
};

for (const [what, addresses] of Object.entries(FORBIDDEN)) {
  test(`nothing is sent to addresses that are ${what}`, () => {
    assert.deepEqual(addresses.filter(isPublicAddress), []);
  });
}

test('hosts of the public internet are called, whatever stands next to them', () => {
  const open = [
    ...[
      '1.1.1.1',
      '8.8.8.8',
      '9.255.255.255',
      '11.0.0.0',
      '100.63.255.255',
      '100.128.0.0',
      '126.255.255.255',
    ],
    ...['128.0.0.1', '169.253.255.255', '172.15.255.255', '172.32.0.0', '192.167.255.255', '223.255.255.255'],
    ...['168.63.129.15', '2606:4700:4700::1111', '2a00:1450:4009::1', '2001:200::1', '2001:4860:4860::8888'],
    ...['64:ff9b::8.8.8.8', '64:ff9b::808:808'],
  ];
  assert.deepEqual(
    open.filter((address) => !isPublicAddress(address)),
    [],
  );
});
