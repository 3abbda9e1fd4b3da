import type { Chance } from './chance.ts';
import { type HttpAnswer, HttpAnswers } from './http-answer.ts';
import { type HttpOperation, httpOperations } from './http-operations.ts';
import { type HttpRequest, HttpRequests } from './http-request.ts';
import { HttpWorld } from './http-world.ts';
import type { Complaint } from './message-check.ts';

/**
 * Longest that a request may take, three times in a row: a hundred times what one takes. One that is longer could keep
 * a core from the judge with a few a second.
 */
export const MAX_REQUEST_MS = 250;
const SLOW_AGAIN = 3;

/** One case in so many is asked while nobody has watched for half a day. */
const DOWN_ONCE_IN = 48;

/** The interfaces for banks, asked by chance, and looked at for what no answer may be. */
export class HttpCase {
  readonly operations: readonly HttpOperation[];
  readonly world: HttpWorld;
  private readonly chance: Chance;
  private readonly requests: HttpRequests;
  private readonly answers: HttpAnswers;

  private constructor(chance: Chance, operations: readonly HttpOperation[], world: HttpWorld) {
    this.chance = chance;
    this.operations = operations;
    this.world = world;
    this.requests = new HttpRequests(chance, operations, world);
    this.answers = new HttpAnswers(operations);
  }

  static async open(chance: Chance): Promise<HttpCase> {
    const operations = httpOperations();
    return new HttpCase(chance, operations, await HttpWorld.open(operations));
  }

  next(index: number): HttpRequest {
    const isDown = this.chance.onceIn(DOWN_ONCE_IN);
    this.world.at(index, isDown);
    return this.requests.next(isDown);
  }

  async ask({ asker, method, url, headers, payload }: HttpRequest): Promise<HttpAnswer> {
    const { world } = this;
    const authorization = world.headers.get(asker);
    const response = await world.server.inject({
      method: method as 'GET',
      url,
      headers: { ...headers, ...(authorization === undefined ? {} : { authorization }) },
      ...(payload === undefined ? {} : { payload }),
    });
    if (response.statusCode === 201 || response.statusCode === 204) world.mend();
    return { status: response.statusCode, headers: response.headers, body: response.body };
  }

  /** Asks, and says what an answer must never be. */
  async check(request: HttpRequest): Promise<Complaint> {
    try {
      let shortest = Number.POSITIVE_INFINITY;
      for (let again = 0; again < SLOW_AGAIN; again++) {
        const before = performance.now();
        const answer = await this.ask(request);
        shortest = Math.min(shortest, performance.now() - before);
        // what is there at first is gone the second time
        const complaint = again === 0 ? this.answers.check(request, answer) : undefined;
        if (complaint !== undefined) return complaint;
        if (shortest <= MAX_REQUEST_MS) break;
      }
      const [fault] = this.world.faults.splice(0);
      if (fault !== undefined) return `a fault of ours: ${stackOf(fault)}`;
      return shortest > MAX_REQUEST_MS ? `stall: ${shortest.toFixed(0)} ms` : undefined;
    } catch (error) {
      return `exception: ${stackOf(error)}`;
    }
  }
}

function stackOf(error: unknown): string {
  return error instanceof Error ? String(error.stack) : String(error);
}
