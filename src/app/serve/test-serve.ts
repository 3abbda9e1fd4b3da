import { PassThrough, Writable } from 'node:stream';
import type { TestContext } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import type { Io } from '../io.ts';
import { ROOT } from '../test-run.ts';
import { type ServeOptions, serve } from './serve-command.ts';

/** How often something that is waited for is looked at. */
const LOOK_MS = 10;

/** A service in this process that is fed by hand. */
export interface Served {
  readonly url: string;
  readonly stdin: PassThrough;
  readonly log: () => string;
  get(path: string): Promise<{ readonly status: number; readonly text: string }>;
  /** The value of a metric; with its labels, as /metrics writes it. */
  metric(name: string): Promise<number | undefined>;
  /** Resolves with the exit status, whatever ended it. */
  readonly ended: Promise<number>;
  /** Stops it; answers the exit status. */
  stop(): Promise<number>;
}

/** Resolves when it is so; the test's own time limit ends the waiting otherwise. */
export async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await isSo())) await wait(LOOK_MS);
}

/** Starts a service over the example network on any free port; it ends with the test at the latest. */
export async function startServing(t: TestContext, options: Partial<ServeOptions> = {}): Promise<Served> {
  const stdin = new PassThrough();
  const [stdout, stderr] = [kept(), kept()];
  const io: Io = { stdin, stdout, stderr, env: {}, cwd: ROOT };
  const stop = new AbortController();
  let failure: unknown;
  const running = serve(
    {
      config: `${ROOT}/examples/wardline.yaml`,
      capture: '-',
      follow: false,
      host: '127.0.0.1',
      port: 0,
      logLevel: 'info',
      clock: 'wall',
      reader: {},
      captureOptions: {},
      stop: stop.signal,
      ...options,
    },
    io,
  );
  running.catch((error: unknown) => {
    failure = error;
  });
  t.after(async () => {
    stop.abort();
    await running.catch(() => {});
  });
  const urlOf = () => /http:\S+/.exec(stdout.text)?.[0];
  await until(() => failure !== undefined || urlOf() !== undefined);
  const url = urlOf();
  if (url === undefined) throw failure;
  const get = async (path: string) => {
    const response = await fetch(url + path);
    return { status: response.status, text: await response.text() };
  };
  return {
    url,
    stdin,
    log: () => stderr.text,
    get,
    metric: async (name) => {
      const { text } = await get('/metrics');
      const line = text.split('\n').find((one) => one.startsWith(`${name} `));
      return line === undefined ? undefined : Number(line.slice(name.length + 1));
    },
    ended: running,
    stop: () => {
      stop.abort();
      return running;
    },
  };
}

function kept(): Writable & { text: string } {
  const stream = new Writable({
    write(chunk, _encoding, done) {
      stream.text += String(chunk);
      done();
    },
  }) as Writable & { text: string };
  stream.text = '';
  return stream;
}
