import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import type { WardlineBank } from '../../client/wardline-bank.ts';
import { Attempts } from './attempts.ts';
import type { Customer, Customers } from './customers.ts';
import { accountPage, callPage, codePage, faultPage, loginPage, STYLE } from './pages.ts';
import { SecondSteps } from './second-step.ts';
import { isOwnForm, type Session, Sessions } from './sessions.ts';
import { stepOfCode } from './totp.ts';

const COOKIE = 'session';
/** A form of this bank is some two hundred octets. */
const BODY_OCTETS = 4_096;
const QUARTER_HOUR_MS = 15 * 60_000;
/** A customer mistypes a password some times, and guessing needs thousands. */
const PASSWORDS_OF_A_NAME = 10;
/** Behind one address may be a family, or an office. */
const PASSWORDS_OF_AN_ADDRESS = 50;
/** One of a million is guessed by five tries once in 200,000 times. */
const CODES_OF_A_CUSTOMER = 5;
/** Each costs a text, and rings a phone. */
const STEPS_OF_A_CUSTOMER = 5;

const HEADERS = {
  'cache-control': 'no-store',
  'content-security-policy':
    "default-src 'none'; style-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
};

export interface BankServerOptions {
  readonly customers: Customers;
  readonly bank: WardlineBank;
  /** For so long the operator may take to answer; milliseconds. */
  readonly patienceMs: number;
  /** Whether browsers reach it by https: cookies go by nothing else then. */
  readonly isSecure: boolean;
  /** Takes a line about what happened. Never a password, a code, a token or a number. */
  readonly log: (line: string) => void;
}

/** The log-in of a bank. It does not listen yet. */
export function buildBankServer(options: BankServerOptions): FastifyInstance {
  const server = Fastify({ bodyLimit: BODY_OCTETS });
  const login = new Login(options);
  server.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'string' },
    (_request, body, done) => done(null, Object.fromEntries(new URLSearchParams(String(body)))),
  );
  server.addHook('onRequest', async (_request, reply) => {
    reply.headers(HEADERS);
  });
  server.setErrorHandler((error, _request, reply) => {
    const status = (error as { statusCode?: number }).statusCode ?? 500;
    if (status >= 500) options.log(`failed: ${error instanceof Error ? error.name : 'unknown'}`);
    return sent(reply.code(status), faultPage('Please try again.'));
  });
  server.get('/', (_request, reply) => reply.redirect('/account'));
  server.get('/style.css', (_request, reply) => reply.type('text/css').send(STYLE));
  server.get('/login', (request, reply) => login.show(request, reply));
  server.post('/login', (request, reply) => login.withPassword(request, reply));
  server.post('/code', (request, reply) => login.withCode(request, reply));
  server.get('/account', (request, reply) => login.account(request, reply));
  server.post('/logout', (request, reply) => login.logout(request, reply));
  return server;
}

class Login {
  private readonly options: BankServerOptions;
  private readonly steps: SecondSteps;
  private readonly sessions = new Sessions();
  private readonly passwordsOfName = new Attempts(PASSWORDS_OF_A_NAME, QUARTER_HOUR_MS);
  private readonly passwordsOfAddress = new Attempts(PASSWORDS_OF_AN_ADDRESS, QUARTER_HOUR_MS);
  private readonly codes = new Attempts(CODES_OF_A_CUSTOMER, QUARTER_HOUR_MS);
  private readonly stepsOf = new Attempts(STEPS_OF_A_CUSTOMER, QUARTER_HOUR_MS);

  constructor(options: BankServerOptions) {
    this.options = options;
    this.steps = new SecondSteps(options.bank, options.patienceMs);
  }

  show(request: FastifyRequest, reply: FastifyReply): FastifyReply {
    const session = this.sessionOf(request) ?? this.begin(reply);
    return sent(reply, loginPage(session.formToken));
  }

  async withPassword(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    const session = this.sessionOfForm(request);
    if (session === undefined) return expired(reply);
    const nowMs = Date.now();
    const { name = '', password = '' } = request.body as Record<string, string>;
    const mayTry =
      this.passwordsOfAddress.take(request.ip, nowMs) && this.passwordsOfName.take(name.slice(0, 64), nowMs);
    if (!mayTry) return tooOften(reply);
    const customer = await this.options.customers.withPassword(name, password.slice(0, 128));
    if (customer === undefined) {
      this.options.log('log-in: wrong name or password');
      return sent(reply.code(401), loginPage(session.formToken, 'That is not a name with its password.'));
    }
    this.passwordsOfName.forget(name);
    if (!this.stepsOf.take(name, nowMs)) return tooOften(reply);
    const step = await this.steps.choose(customer);
    this.options.log(`log-in: ${name} by ${step.by}: ${step.why}`);
    if (step.by === 'call') return sent(reply.code(403), callPage());
    const next = this.begin(reply, session);
    next.waiting = { customer, step };
    return sent(reply, codePage(next.formToken, step.by, customer.phoneNumber.slice(-2)));
  }

  async withCode(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    const session = this.sessionOfForm(request);
    if (session?.waiting === undefined) return expired(reply);
    const { customer, step } = session.waiting;
    const { code = '' } = request.body as Record<string, string>;
    if (step.by === 'call') return expired(reply);
    if (!this.codes.take(customer.name, Date.now())) return tooOften(reply);
    const outcome =
      step.by === 'text'
        ? await this.steps.check(step.codeId, code).catch(() => 'over' as const)
        : isCodeOfApp(customer, code)
          ? 'right'
          : 'wrong';
    this.options.log(`log-in: ${customer.name} typed a code: ${outcome}`);
    switch (outcome) {
      case 'right': {
        this.codes.forget(customer.name);
        const next = this.begin(reply, session);
        next.customer = customer;
        return reply.redirect('/account', 303);
      }
      case 'wrong': {
        const digits = customer.phoneNumber.slice(-2);
        return sent(
          reply.code(401),
          codePage(session.formToken, step.by, digits, 'That is not the code. Please try again.'),
        );
      }
      case 'over':
        this.sessions.end(session);
        return sent(reply.code(401), faultPage('The code is not valid any longer. Please log in anew.'));
      default:
        return outcome satisfies never;
    }
  }

  account(request: FastifyRequest, reply: FastifyReply): FastifyReply {
    const session = this.sessionOf(request);
    if (session?.customer === undefined) return reply.redirect('/login', 303);
    return sent(reply, accountPage(session.formToken, session.customer.name));
  }

  logout(request: FastifyRequest, reply: FastifyReply): FastifyReply {
    const session = this.sessionOfForm(request);
    if (session === undefined) return expired(reply);
    this.sessions.end(session);
    return reply.redirect('/login', 303);
  }

  private begin(reply: FastifyReply, before?: Session): Session {
    const session = this.sessions.begin(Date.now(), before);
    const secure = this.options.isSecure ? '; Secure' : '';
    reply.header('set-cookie', `${COOKIE}=${session.id}; Path=/; HttpOnly; SameSite=Strict${secure}`);
    return session;
  }

  private sessionOf({ headers }: FastifyRequest): Session | undefined {
    const pairs = (headers.cookie ?? '').split(';').map((pair) => pair.trim());
    const id = pairs.find((pair) => pair.startsWith(`${COOKIE}=`))?.slice(COOKIE.length + 1);
    return this.sessions.find(id, Date.now());
  }

  /** The session of a form that came from a page of ours. */
  private sessionOfForm(request: FastifyRequest): Session | undefined {
    const session = this.sessionOf(request);
    const { formToken = '' } = (request.body ?? {}) as Record<string, string>;
    return session !== undefined && isOwnForm(session, formToken) ? session : undefined;
  }
}

/** A code of the app is taken once. */
function isCodeOfApp(customer: Customer, code: string): boolean {
  if (customer.appSecret === undefined) return false;
  const step = stepOfCode(customer.appSecret, code, Date.now(), customer.lastStep);
  if (step === undefined) return false;
  customer.lastStep = step;
  return true;
}

function expired(reply: FastifyReply): FastifyReply {
  return sent(reply.code(403), faultPage('This page is no longer valid. Please log in anew.'));
}

function tooOften(reply: FastifyReply): FastifyReply {
  return sent(reply.code(429), faultPage('Too many tries. Please wait a quarter of an hour.'));
}

function sent(reply: FastifyReply, html: string): FastifyReply {
  return reply.type('text/html; charset=utf-8').send(html);
}
