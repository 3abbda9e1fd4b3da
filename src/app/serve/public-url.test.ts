import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DEFAULT_PUBLIC_URL } from '../../network/bank-config-schema.ts';
import { publicUrlAt } from './public-url.ts';

test('banks reach the server where it listens, unless the configuration says where', () => {
  const said = { publicUrl: 'https://wardline.example.com' };
  assert.equal(publicUrlAt(said, { host: '127.0.0.1', port: 8080 }), said.publicUrl);
  const usual = { publicUrl: DEFAULT_PUBLIC_URL };
  assert.equal(publicUrlAt(usual, { host: '127.0.0.1', port: 7007 }), DEFAULT_PUBLIC_URL);
  assert.equal(publicUrlAt(usual, { host: '127.0.0.1', port: 8080 }), 'http://127.0.0.1:8080');
  assert.equal(publicUrlAt(usual, { host: '0.0.0.0', port: 8080 }), 'http://127.0.0.1:8080');
  assert.equal(publicUrlAt(usual, { host: '::1', port: 8080 }), 'http://[::1]:8080');
  assert.equal(publicUrlAt(usual, { host: '127.0.0.1', port: 0 }), DEFAULT_PUBLIC_URL);
});
