import assert from 'node:assert/strict';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { after, before, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium } from 'playwright-core';
import { inspect } from '../inspect-command.ts';
import { FIRST_LOOK, ROOT } from '../test-run.ts';

const WIDTHS = [360, 1024, 1600];
/** No page of ours takes a browser longer, however busy the machine is. */
const BROWSER_MS = 60_000;

const folder = mkdtempSync(join(tmpdir(), 'wardline-browser-'));
const file = join(folder, 'report.html');
let browser: Browser;

before(async () => {
  const stdout = new PassThrough();
  stdout.resume();
  const io = { stdin: new PassThrough(), stdout, stderr: new PassThrough(), env: {}, cwd: ROOT };
  const status = await inspect(
    [FIRST_LOOK],
    { format: 'json', config: 'examples/wardline.yaml', report: file },
    io,
  );
  assert.equal(status, 0);
  const executablePath = ['/usr/bin/chromium', '/usr/bin/chromium-browser'].find((path) => existsSync(path));
  assert.ok(executablePath, 'chromium is needed');
  browser = await chromium.launch({ executablePath, args: ['--no-sandbox'], timeout: BROWSER_MS });
});

after(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true });
});

for (const colorScheme of ['light', 'dark'] as const) {
  for (const width of WIDTHS) {
    test(`the page opens without complaint, ${width} pixels wide and ${colorScheme}`, async () => {
      const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme });
      try {
        const page = await context.newPage();
        const complaints: string[] = [];
        const requests: string[] = [];
        page.on('console', (message) => complaints.push(message.text()));
        page.on('pageerror', (error) => complaints.push(error.message));
        page.on('request', (request) => requests.push(request.url()));
        const url = pathToFileURL(file).href;
        await page.goto(url, { timeout: BROWSER_MS });
        assert.deepEqual(complaints, []);
        assert.deepEqual(requests, [url]);
        const overflow = await page.evaluate('document.documentElement.scrollWidth - innerWidth');
        assert.ok(Number(overflow) <= 0, `${overflow} pixels too wide`);
        const incidents = await page.locator('article.incident').count();
        assert.ok(incidents > 0);
        assert.equal(await page.locator('article.incident:has(svg.ladder)').count(), incidents);
        const screen = await page.screenshot({
          path: join(folder, `${width}-${colorScheme}.png`),
          fullPage: true,
        });
        assert.ok(screen.length > 0);
      } finally {
        await context.close();
      }
    });
  }
}

test('light and dark look different, and the style sheet is in force', async () => {
  const grounds: unknown[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    const context = await browser.newContext({ colorScheme });
    const page = await context.newPage();
    await page.goto(pathToFileURL(file).href, { timeout: BROWSER_MS });
    grounds.push(await page.evaluate('getComputedStyle(document.body).backgroundColor'));
    await context.close();
  }
  assert.deepEqual(grounds, ['rgb(246, 247, 249)', 'rgb(15, 20, 27)']);
});

test('whatever gets into the page, its policy keeps it from running and from calling out', async () => {
  let asked = 0;
  const server = createServer((_request, response) => {
    asked++;
    response.end();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const foreign = `<script>document.title="ran"</script><img src="http://127.0.0.1:${port}/" onerror="document.title='ran'"><p style="color:red" id="styled">`;
  const page = await browser.newPage();
  try {
    const hostile = join(folder, 'hostile.html');
    const text = readFileSync(file, 'utf8');
    writeFileSync(hostile, text.replace('<main id="main">', `<main id="main">${foreign}`));
    await page.goto(pathToFileURL(hostile).href, { timeout: BROWSER_MS });
    assert.equal(await page.title(), 'Wardline: inspection report');
    const colour = await page.evaluate('getComputedStyle(document.getElementById("styled")).color');
    assert.notEqual(colour, 'rgb(255, 0, 0)');
    assert.equal(asked, 0);
    // the same without the policy: the test sees what it is to see
    const open = text
      .replace(/<meta http-equiv[^>]*>/, '')
      .replace('<main id="main">', `<main id="main">${foreign}`);
    writeFileSync(hostile, open);
    await page.goto(pathToFileURL(hostile).href, { timeout: BROWSER_MS });
    assert.equal(await page.title(), 'ran');
    assert.equal(asked, 1);
  } finally {
    await page.close();
    server.close();
  }
});

test('texts stand out from their ground as WCAG AA asks, by day and by night', async () => {
  for (const colorScheme of ['light', 'dark'] as const) {
    const context = await browser.newContext({ colorScheme });
    const page = await context.newPage();
    await page.goto(pathToFileURL(file).href, { timeout: BROWSER_MS });
    assert.deepEqual(await page.evaluate(FAINT_TEXTS), []);
    await context.close();
  }
});

/** In the browser: texts whose contrast with the nearest painted ground is under 4.5. */
const FAINT_TEXTS = `(() => {
  const parts = (colour) => (colour.match(/[\\d.]+/g) ?? []).map(Number);
  const light = (colour) => {
    const [r, g, b] = parts(colour).map((c) => (c /= 255) <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4);
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const ground = (element) => {
    for (let e = element; e; e = e.parentElement) {
      const colour = getComputedStyle(e).backgroundColor;
      if (parts(colour)[3] !== 0) return colour;
    }
    return 'rgb(255, 255, 255)';
  };
  const faint = [];
  for (const element of document.querySelectorAll('body *')) {
    if (![...element.childNodes].some((n) => n.nodeType === 3 && n.data.trim() !== '')) continue;
    if (['TITLE', 'DESC'].includes(element.tagName.toUpperCase()) || element.classList.contains('skip')) continue;
    const style = getComputedStyle(element);
    const ink = element instanceof SVGElement ? style.fill : style.color;
    const [a, b] = [light(ink), light(ground(element))].sort((x, y) => y - x);
    if ((a + 0.05) / (b + 0.05) < 4.5) faint.push(element.tagName + '.' + element.className + ' ' + ink + ' on ' + ground(element));
  }
  return faint;
})()`;
