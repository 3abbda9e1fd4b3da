// `npm run authenticator -- bob`: what Bob's authenticator app shows now.
import { join } from 'node:path';
import { openAppSecrets } from './bank-keys.ts';
import { DEMO_CUSTOMERS } from './customers.ts';
import { appUri, codeOfStep, stepAt } from './totp.ts';

const [name = ''] = process.argv.slice(2);
const names = DEMO_CUSTOMERS.filter(({ hasApp }) => hasApp).map((one) => one.name as string);
if (names.includes(name)) {
  const secret = (await openAppSecrets(join(import.meta.dirname, 'keys'), names)).get(name) ?? Buffer.of();
  const uri = appUri(secret, 'Example Bank', name);
  process.stdout.write(`${codeOfStep(secret, stepAt(Date.now()))}\n\nfor an app of your own: ${uri}\n`);
} else {
  process.stderr.write(`name a customer who has an app: ${names.join(', ')}\n`);
  process.exitCode = 2;
}
