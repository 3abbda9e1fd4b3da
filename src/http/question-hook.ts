import type { FastifyInstance, FastifyRequest } from 'fastify';
import { ApiError } from './api-error.ts';
import type { Caller } from './caller.ts';
import type { QuestionLog } from './question.ts';

/** Where questions are written down, and by what clock. */
export interface QuestionKeeping {
  readonly log: QuestionLog;
  /** Of the machine: milliseconds since 1970. */
  readonly nowMs: () => number;
}

/** What an answer said, as far as it is written down. */
interface Said {
  readonly code: string;
  readonly verdict: string;
}

const NOTHING_SAID: Said = { code: '', verdict: '' };

/** E.164 with `+`; anything else that a body calls a number is none. */
const NUMBER = /^\+[1-9]\d{4,14}$/;

/** Words of ours, that the contracts name. */
const WORD = /^[A-Z][A-Z0-9_.]{1,63}$/;

/**
 * Writes down every question of a caller who is known, whatever it was answered; and lets none in while that cannot be
 * done. Who is not known asked nothing that could be answered, and could fill any disk.
 */
export function keepQuestions(scope: FastifyInstance, { log, nowMs }: QuestionKeeping): void {
  const said = new WeakMap<FastifyRequest, Said>();
  scope.addHook('onRequest', async () => {
    if (log.isBehind) throw new ApiError(503, 'UNAVAILABLE', 'questions are not taken now: ask again later');
  });
  scope.addHook('preSerialization', (request, _reply, payload, done) => {
    const { code, verdict } = payload as { code?: unknown; verdict?: unknown };
    if (code !== undefined || verdict !== undefined) {
      said.set(request, { code: wordOf(code), verdict: wordOf(verdict) });
    }
    done(null, payload);
  });
  scope.addHook('onResponse', (request, reply, done) => {
    const caller = request.caller as Caller | undefined;
    if (caller !== undefined) {
      const correlator = reply.getHeader('x-correlator');
      log.asked({
        atMs: nowMs(),
        tenant: caller.tenant.id,
        client: caller.clientId,
        operation: `${request.method} ${request.routeOptions.url ?? ''}`,
        about: aboutOf(caller, request.body),
        status: reply.statusCode,
        ...(said.get(request) ?? NOTHING_SAID),
        correlator: typeof correlator === 'string' ? correlator : '',
      });
    }
    done();
  });
}

/** The number that a question is about, as the token or the body names it: digits, `''` where neither does. */
function aboutOf({ phoneNumber }: Caller, body: unknown): string {
  const named = phoneNumber ?? numberIn(body) ?? numberIn(at(at(body, 'config'), 'subscriptionDetail'));
  return typeof named === 'string' && NUMBER.test(named) ? named.slice(1) : '';
}

function numberIn(value: unknown): unknown {
  return at(value, 'phoneNumber') ?? at(at(value, 'device'), 'phoneNumber');
}

/** Of a body that no schema may have looked at yet. */
function at(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? (value as Record<string, unknown>)[name]
    : undefined;
}

function wordOf(value: unknown): string {
  return typeof value === 'string' && WORD.test(value) ? value : '';
}
