// `npm run bank-login`: the log-in of a bank that asks Wardline before it sends a code.
import { join } from 'node:path';
import { WardlineBank } from '../../client/wardline-bank.ts';
import { openAppSecrets, openBankKey } from './bank-keys.ts';
import { buildBankServer } from './bank-server.ts';
import { Customers, DEMO_CUSTOMERS } from './customers.ts';

const { WARDLINE_URL = 'http://127.0.0.1:7007', BANK_PORT = '8080', BANK_HTTPS = 'no' } = process.env;
/** A customer waits at the log-in. */
const PATIENCE_MS = 3_000;
const keys = join(import.meta.dirname, 'keys');

const names = DEMO_CUSTOMERS.filter(({ hasApp }) => hasApp).map(({ name }) => name);
const say = (line: string) => process.stdout.write(`bank: ${line}\n`);
const key = await openBankKey(keys);
const server = buildBankServer({
  customers: await Customers.open(await openAppSecrets(keys, names)),
  bank: new WardlineBank({ url: WARDLINE_URL, clientId: 'example-bank', key }),
  patienceMs: PATIENCE_MS,
  isSecure: BANK_HTTPS === 'yes',
  log: say,
});
try {
  say(`log in at ${await server.listen({ host: '127.0.0.1', port: Number(BANK_PORT) })}, Ctrl-C ends it`);
} catch (error) {
  say(
    `cannot listen at port ${BANK_PORT}: ${(error as NodeJS.ErrnoException).code}; set BANK_PORT to another`,
  );
  process.exitCode = 1;
}
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void server.close());
