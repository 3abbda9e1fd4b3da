import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { EventQueue } from '../../lab/core/event-queue.ts';
import type { Io } from '../io.ts';
import type { LabFirewall } from '../lab/lab-firewall.ts';
import { BankOverHttp, type ServerOpener } from '../lab/story/bank-over-http.ts';
import { EventLoopWatch } from './event-loop-watch.ts';
import { HttpService, PortTaken } from './http-service.ts';
import { writeProcess } from './process-metrics.ts';
import { openLog, type ServiceLog } from './service-log.ts';
import { writeEngine } from './traffic-metrics.ts';

const HOST = '127.0.0.1';
/** Where it is looked for; another one where that is taken. */
const PORT = 7007;

/** The server over the world of a story: what a bank asks, health and metrics. */
export class DemonstrationServer {
  readonly bank: BankOverHttp;
  /** The port that was wanted, where another program has it. */
  readonly taken: number | undefined;
  /** File with the key of the story's bank, for who wants to ask as it does. */
  readonly keyFile: string;
  private readonly log: ServiceLog;
  private readonly loop: EventLoopWatch;

  private constructor(bank: BankOverHttp, taken: number | undefined, log: ServiceLog, loop: EventLoopWatch) {
    this.bank = bank;
    this.taken = taken;
    this.log = log;
    this.loop = loop;
    // a folder that nobody else may look into, and that was not there before
    this.keyFile = join(mkdtempSync(join(tmpdir(), 'wardline-')), 'bank.key.json');
    writeFileSync(this.keyFile, `${JSON.stringify(bank.key)}\n`, { mode: 0o600 });
  }

  /** @param queue of the world, whose time answers are about */
  static async open(
    firewall: LabFirewall,
    queue: EventQueue,
    io: Io,
    port = PORT,
  ): Promise<DemonstrationServer> {
    // who looks at a story reads no log; what goes wrong is told all the same
    const log = openLog('warn', io);
    const loop = new EventLoopWatch();
    const { gathering } = firewall;
    const openServer: ServerOpener = (at, add) =>
      HttpService.open({
        host: HOST,
        port: at,
        log: log.logger,
        sources: [
          writeProcess(log),
          loop.source,
          (writer) => writeEngine(firewall.engine, firewall.memory, gathering, writer),
        ],
        reasonsAgainst: () => [],
        add,
      });
    try {
      const bank = await BankOverHttp.open(firewall, queue, { port, openServer });
      return new DemonstrationServer(bank, undefined, log, loop);
    } catch (error) {
      if (!(error instanceof PortTaken)) throw error;
      return new DemonstrationServer(
        await BankOverHttp.open(firewall, queue, { openServer }),
        port,
        log,
        loop,
      );
    }
  }

  async close(): Promise<void> {
    this.loop.stop();
    rmSync(dirname(this.keyFile), { recursive: true, force: true });
    await this.bank.close();
    await this.log.close();
  }
}
