import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { m3uaCapture } from '../capture/m3ua-capture-writer.ts';
import { firstLook } from '../lab/first-look.ts';
import { CLI, FIRST_LOOK, ROOT } from './test-run.ts';

const folder = mkdtempSync(join(tmpdir(), 'wardline-cli-'));
after(() => rmSync(folder, { recursive: true }));

interface Run {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly input?: Uint8Array;
}

function wardline(words: readonly string[], { cwd = ROOT, env = {}, input }: Run = {}) {
  const { npm_lifecycle_event: _event, INIT_CWD: _cwd, ...outer } = process.env;
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, ...words], {
    cwd,
    env: { ...outer, ...env },
    encoding: 'utf8',
    ...(input === undefined ? {} : { input }),
  });
  return { status, stdout, stderr };
}

/** Command lines that are wrong, and a part of the one line that is said. */
const WRONG: readonly (readonly [words: readonly string[], said: RegExp])[] = [
  [['frob'], /there is no command "frob"/],
  [['--frob'], /there is no option "--frob"/],
  [['serve', FIRST_LOOK], /required option '--config <file>' not specified/],
  [['serve', '--config', 'examples/wardline.yaml', '--port', '70000', FIRST_LOOK], /write a port/],
  [['serve', '--config', 'examples/wardline.yaml', '--follow'], /--follow reads a file that grows; name it/],
  [['lab', 'no-such-thing'], /there is no scenario "no-such-thing"/],
  [['check', '447700900123'], /say who asks: --client-id ID and --key FILE/],
  [
    ['check', '07700900123', '--client-id', 'b', '--key', 'k'],
    /is no number; write it with its country code/,
  ],
  [['decode'], /missing required argument/],
  [['decode', '--formt', 'text', FIRST_LOOK], /unknown option '--formt'.*--format/],
  [['decode', '--format', 'xml', FIRST_LOOK], /Allowed choices are text, ndjson/],
  [['decode', '--mtp3', 'mars', FIRST_LOOK], /Allowed choices are itu/],
  [['decode', '--cap-ssn', '300', FIRST_LOOK], /no subsystem number/],
  [['decode', '--tcp-port', 'x', FIRST_LOOK], /no port/],
  [['decode', '--filter', 'gt=', FIRST_LOOK], /filter, character 4/],
  [['decode', '--follow', FIRST_LOOK, FIRST_LOOK], /--follow reads one file/],
  [['decode', '-', '-'], /standard input can be read once/],
  [['inspect'], /missing required argument/],
  [['inspect', '--fail-on', 'worst', FIRST_LOOK], /Allowed choices are info/],
  [['config'], /config wants a word/],
  [['config', 'frob'], /config wants a word|too many arguments/],
];

describe('wrong usage is one line on standard error and status 2', () => {
  for (const [words, said] of WRONG) {
    test(words.join(' '), () => {
      const { status, stdout, stderr } = wardline(words);
      assert.equal(status, 2, stderr);
      assert.equal(stdout, '');
      assert.match(stderr, said);
      assert.match(stderr, /^wardline: [^\n]*\n$/);
    });
  }
});

describe('the command line', () => {
  test('says its version and its help', () => {
    const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
    assert.deepEqual(wardline(['--version']), { status: 0, stdout: `${version}\n`, stderr: '' });
    const { status, stdout } = wardline(['--help']);
    assert.equal(status, 0);
    for (const command of ['decode', 'inspect', 'serve', 'check', 'config', 'lab'])
      assert.match(stdout, new RegExp(`^  ${command} `, 'm'));
    assert.match(wardline(['decode', '--help']).stdout, /gt calling called/);
  });

  test('says in one line what cannot be read, with status 1', () => {
    for (const [name, said] of [
      ['gone.pcap', 'there is no such file; check the path'],
      ['src', 'this is a directory; name the files in it'],
      ['package.json/x', 'a part of the path is no directory; check the path'],
      [
        'package.json',
        'this is neither a pcap nor a pcapng file; give a capture as tcpdump or Wireshark writes it',
      ],
    ] as const) {
      const { status, stdout, stderr } = wardline(['decode', name]);
      assert.deepEqual(
        { status, stdout, stderr },
        { status: 1, stdout: '', stderr: `wardline: ${name}: ${said}\n` },
      );
    }
  });

  test('says what may not be read', { skip: process.getuid?.() === 0 && 'root may read anything' }, () => {
    const path = join(folder, 'secret.pcap');
    writeFileSync(path, '');
    chmodSync(path, 0);
    const { status, stderr } = wardline(['decode', path]);
    assert.equal(status, 1);
    assert.match(stderr, /you may not read it/);
  });

  test('reads standard input', () => {
    const input = readFileSync(join(ROOT, FIRST_LOOK));
    const { status, stdout } = wardline(['decode', '--format', 'ndjson', '-'], { input });
    assert.equal(status, 0);
    assert.equal(stdout.split('\n').length, 25);
  });

  test('reads paths against the folder of who ran npm start', () => {
    const env = { npm_lifecycle_event: 'start', INIT_CWD: join(ROOT, 'examples') };
    const decoded = wardline(['decode', '--filter', 'frame=5', 'first-look.pcap'], { env });
    assert.equal(decoded.status, 0, decoded.stderr);
    const checked = wardline(['config', 'check', 'wardline.yaml'], { env });
    assert.equal(checked.status, 0, checked.stderr);
    assert.equal(
      checked.stdout,
      wardline(['config', 'check', 'examples/wardline.yaml']).stdout.replace('examples/', ''),
    );
  });

  test('inspects with the status that --fail-on asks for', () => {
    const words = ['inspect', '--config', 'examples/wardline.yaml', '--format', 'json', FIRST_LOOK];
    const plain = wardline(words);
    assert.equal(plain.status, 0, plain.stderr);
    assert.ok(JSON.parse(plain.stdout).incidents.length >= 3);
    assert.equal(wardline([...words, '--fail-on', 'high']).status, 3);
  });

  test('ends quietly when the reader of its output has seen enough', async () => {
    const path = join(folder, 'long.pcap');
    const [, , , , message] = firstLook();
    assert.ok(message);
    writeFileSync(path, m3uaCapture(Array.from({ length: 5000 }, () => message)));
    const child = spawn(process.execPath, [CLI, 'decode', '-v', path], { stdio: ['ignore', 'pipe', 'pipe'] });
    let stderr = '';
    child.stderr.on('data', (chunk) => {
      stderr += String(chunk);
    });
    child.stdout.once('data', () => child.stdout.destroy());
    const status = await new Promise((resolve) => child.once('close', resolve));
    assert.deepEqual({ status, stderr }, { status: 0, stderr: '' });
  });

  test('follows a file until Ctrl-C, and sums up', { timeout: 30_000 }, async () => {
    const path = join(folder, 'growing.pcap');
    writeFileSync(path, readFileSync(join(ROOT, FIRST_LOOK)));
    const child = spawn(process.execPath, [CLI, 'decode', '--follow', path], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let stderr = '';
    child.stderr.on('data', (chunk) => {
      stderr += String(chunk);
    });
    child.stdout.once('data', () => setTimeout(() => child.kill('SIGINT'), 300));
    const status = await new Promise((resolve) => child.once('close', resolve));
    assert.equal(status, 0);
    assert.match(stderr, /^wardline: 28 packets, 24 MSUs$/m);
  });

  test('tells the story when no word is given, and serves its world until Ctrl-C', {
    timeout: 120_000,
  }, async (t) => {
    const child = spawn(process.execPath, [CLI], { stdio: ['ignore', 'pipe', 'pipe'] });
    t.after(() => child.kill('SIGKILL'));
    let stdout = '';
    let stderr = '';
    child.stderr.on('data', (chunk) => {
      stderr += String(chunk);
    });
    await new Promise<void>((resolve) => {
      child.stdout.on('data', (chunk) => {
        stdout += String(chunk);
        if (stdout.includes('/api/bank/.\n')) resolve();
      });
      child.once('close', () => resolve());
    });
    const url = /http:\/\/127\.0\.0\.1:\d+/.exec(stdout)?.[0];
    assert.equal((await fetch(`${url}/readyz`)).status, 200);
    assert.match(
      await (await fetch(`${url}/metrics`)).text(),
      /^wardline_incidents\{class="sms-interception",severity="high"\} 1$/m,
    );
    // a bank without a token is known by nobody
    assert.equal((await fetch(`${url}/sms-interception-risk/v0.1/check`, { method: 'POST' })).status, 401);
    child.kill('SIGINT');
    const status = await new Promise((resolve) => child.once('close', resolve));
    assert.deepEqual({ status, stderr }, { status: 0, stderr: '' });
    assert.match(stdout, /^Wardline, a signalling firewall for SS7$/m);
    assert.match(
      stdout,
      /^Nobody at the border\n {2}the code went to {3}thieves\n {2}money stolen {7}£4,812\.50$/m,
    );
    assert.match(stdout, /^code {8}went to the customer\nmoney {7}none was stolen$/m);
    assert.match(stdout, /^checks {6}all \d+ hold$/m);
    assert.match(stdout, /npm start -- decode/);
    for (const line of stdout.split('\n')) assert.ok(line.length <= 100, line);
  });
});
