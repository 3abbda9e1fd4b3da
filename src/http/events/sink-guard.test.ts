import assert from 'node:assert/strict';
import { test } from 'node:test';
import { SinkGuard, type SinkPolicy } from './sink-guard.ts';

const NAMES: Readonly<Record<string, readonly string[]>> = {
  'bank.example.com': ['8.8.8.8', '2001:4860:4860::8888'],
  'inside.example.com': ['10.1.2.3'],
  'both.example.com': ['8.8.8.8', '127.0.0.1'],
  'nobody.example.com': [],
  localhost: ['127.0.0.1'],
};
const OPEN: SinkPolicy = { allowPrivate: false };
const guard = new SinkGuard(async (host) => {
  const addresses = NAMES[host.replace(/\.$/, '')];
  if (addresses === undefined) throw new Error('ENOTFOUND');
  return addresses;
});

async function fault(sink: string, policy = OPEN): Promise<string | undefined> {
  const check = await guard.check(sink, policy);
  return 'fault' in check ? check.fault : undefined;
}

test('a public sink is taken, with the addresses that its name has', async () => {
  const check = await guard.check('https://bank.example.com/events?bank=1', OPEN);
  assert.ok('url' in check);
  assert.equal(check.url.href, 'https://bank.example.com/events?bank=1');
  assert.deepEqual(check.addresses, NAMES['bank.example.com']);
  assert.equal(await fault('https://bank.example.com:8443/'), undefined);
  assert.equal(await fault('https://8.8.8.8/'), undefined);
});

const REFUSED: readonly (readonly [what: string, sink: string, fault: RegExp])[] = [
  ['plain HTTP', 'http://bank.example.com/', /https/],
  ['another protocol', 'ftp://bank.example.com/', /https/],
  ['a file', 'file:///etc/passwd', /https/],
  ['no address', 'azerty', /no address/],
  ['an address without end', `https://bank.example.com/${'a'.repeat(2_048)}`, /no address/],
  ['a name and password', 'https://bank:secret@bank.example.com/', /name or password/],
  ['a name before a host that looks like one', 'https://bank.example.com@10.0.0.1/', /name or password/],
  ['the port of another service', 'https://bank.example.com:22/', /port/],
  ['the port of HTTP', 'https://bank.example.com:80/', /port/],
  ['a name that is not known', 'https://unknown.example.com/', /public/],
  ['a name without addresses', 'https://nobody.example.com/', /public/],
  ['a name of an inner host', 'https://inside.example.com/', /public/],
  ['a name with one address inside', 'https://both.example.com/', /public/],
  ['this machine by name', 'https://localhost/', /public/],
  ['this machine by name with a dot', 'https://localhost./', /public/],
  ['this machine', 'https://127.0.0.1/', /public/],
  ['this machine in short', 'https://127.1/', /public/],
  ['this machine in one number', 'https://2130706433/', /public/],
  ['this machine in octal', 'https://0177.0.0.1/', /public/],
  ['this machine in hexadecimal', 'https://0x7f000001/', /public/],
  ['this machine in full-width digits', 'https://１２７.０.０.１/', /public/],
  ['this machine in IPv6', 'https://[::1]/', /public/],
  ['this machine in IPv4 within IPv6', 'https://[::ffff:127.0.0.1]/', /public/],
  ['any address', 'https://0/', /public/],
  ['metadata of a cloud', 'https://169.254.169.254/latest/meta-data/', /public/],
  ['a zone of a link', 'https://[fe80::1%25eth0]/', /no address|public/],
];

for (const [what, sink, expected] of REFUSED) {
  test(`a sink is refused that is ${what}`, async () => {
    assert.match((await fault(sink)) ?? 'taken', expected);
  });
}

test('where hosts were agreed no other is taken, and the list does not open what is closed', async () => {
  const policy = { hosts: ['bank.example.com', 'inside.example.com'], allowPrivate: false };
  assert.equal(await fault('https://bank.example.com/', policy), undefined);
  assert.equal(await fault('https://BANK.example.com./', policy), undefined);
  assert.match((await fault('https://inside.example.com/', policy)) ?? '', /public/);
  for (const sink of [
    'https://8.8.8.8/',
    'https://a.bank.example.com/',
    'https://bank.example.com.evil.test/',
  ])
    assert.match((await fault(sink, policy)) ?? '', /agreed/);
});

test('for trials a tenant may have sinks of its own networks, at any port', async () => {
  const policy = { allowPrivate: true };
  for (const sink of ['https://localhost:9000/', 'http://127.0.0.1:9000/', 'https://[::1]:1/'])
    assert.equal(await fault(sink, policy), undefined);
  assert.match((await fault('https://a:b@localhost/', policy)) ?? '', /password/);
  assert.match((await fault('ftp://localhost/', policy)) ?? '', /https/);
});
