import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { after, before, test } from 'node:test';
import Fastify from 'fastify';
import { type Browser, chromium } from 'playwright-core';
import { loadContract } from './contract/load-contract.ts';
import { serveDocumentation } from './documentation.ts';

/** No page of ours takes a browser longer, however busy the machine is. */
const BROWSER_MS = 60_000;

const server = Fastify();
let browser: Browser;
let origin: string;

before(async () => {
  await serveDocumentation(server, '');
  // The browser looks for a picture of the site, which the server at large has or has not.
  server.get('/favicon.ico', async (_, reply) => reply.code(204).send());
  origin = await server.listen({ port: 0, host: '127.0.0.1' });
  const executablePath = ['/usr/bin/chromium', '/usr/bin/chromium-browser'].find((path) => existsSync(path));
  assert.ok(executablePath, 'chromium is needed');
  browser = await chromium.launch({ executablePath, args: ['--no-sandbox'], timeout: BROWSER_MS });
});

after(async () => {
  await browser?.close();
  await server.close();
});

// The first that is shown, and the longest. Each page reads all of them.
for (const name of ['sms-interception-risk', 'device-roaming-status-subscriptions'] as const) {
  test(`${name} is shown without complaint, and nothing of it comes from elsewhere`, async () => {
    const page = await browser.newPage({ viewport: { width: 1400, height: 900 } });
    try {
      const complaints: string[] = [];
      const elsewhere: string[] = [];
      page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
      page.on('pageerror', (error) => complaints.push(error.message));
      page.on('request', (request) => {
        if (!request.url().startsWith(origin) && !request.url().startsWith('data:'))
          elsewhere.push(request.url());
      });
      await page.goto(`${origin}/api/bank/?api=${name}`, { timeout: BROWSER_MS });
      const { title } = loadContract(name).info;
      await page.getByRole('heading', { name: title, exact: true }).first().waitFor({ timeout: BROWSER_MS });
      await page.getByText('Bearer Token').first().waitFor({ timeout: BROWSER_MS });
      await page.waitForLoadState('networkidle');
      assert.deepEqual({ complaints, elsewhere }, { complaints: [], elsewhere: [] });
    } finally {
      await page.close();
    }
  });
}
