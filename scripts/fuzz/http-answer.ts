import { Ajv, type ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';
import type { Json } from '../../src/http/contract/open-api-document.ts';
import { type HttpOperation, resolved } from './http-operations.ts';
import type { HttpRequest } from './http-request.ts';
import { BAD_ASKERS, SUBSCRIBER } from './http-tokens.ts';
import { SINK_SECRET } from './http-world.ts';
import type { Complaint } from './message-check.ts';

export interface HttpAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: string;
}

/** Codes that CAMARA has for every interface (Commonalities r3.4, CAMARA_common.yaml), beside those of a contract. */
const COMMON_CODES: Readonly<Record<number, readonly string[]>> = {
  400: ['INVALID_ARGUMENT', 'OUT_OF_RANGE'],
  401: ['UNAUTHENTICATED'],
  403: ['PERMISSION_DENIED', 'INVALID_TOKEN_CONTEXT'],
  404: ['NOT_FOUND', 'IDENTIFIER_NOT_FOUND'],
  405: ['METHOD_NOT_ALLOWED'],
  415: ['UNSUPPORTED_MEDIA_TYPE'],
  422: ['SERVICE_NOT_APPLICABLE', 'MISSING_IDENTIFIER', 'UNSUPPORTED_IDENTIFIER', 'UNNECESSARY_IDENTIFIER'],
  429: ['QUOTA_EXCEEDED', 'TOO_MANY_REQUESTS'],
  503: ['UNAVAILABLE'],
};

export const CORRELATOR = /^[a-zA-Z0-9\-_:;./<>{}]{0,256}$/;
/** A stack, a file of ours or of a package, or what a program says of itself. */
const INSIDES =
  /\n\s+at |node:internal|node_modules|\/src\/|\.ts:\d|file:\/\/\/work|FST_ERR|ERR_[A-Z]|TypeError|RangeError/;
/** A number of this network, or any that long. */
const SUBSCRIBERS = /447700900\d{3}/g;
const LONG_NUMBERS = /\d{10,15}/g;

/** What no answer may be, whatever was asked. */
export class HttpAnswers {
  private readonly ajv = new Ajv({ strict: false, discriminator: false });
  private readonly validators = new Map<string, ValidateFunction | undefined>();
  private readonly codes = new Map<string, ReadonlySet<string>>();

  constructor(operations: readonly HttpOperation[]) {
    addFormats.default(this.ajv);
    const documents = new Set(operations.map(({ document }) => document));
    for (const document of documents) this.ajv.addSchema({ ...document, $id: idOf(document) });
  }

  /** @returns what is wrong with an answer */
  check(request: HttpRequest, answer: HttpAnswer): Complaint {
    const { status, body, headers } = answer;
    if (status >= 500 && !(status === 503 && request.isDown))
      return `status ${status}: ${body.slice(0, 300)}`;
    if (request.method === 'HEAD') return undefined;
    const inside = INSIDES.exec(withoutSent(body, request))?.[0];
    if (inside !== undefined) return `${JSON.stringify(inside)} is told: ${body.slice(0, 300)}`;
    if (body.includes(SINK_SECRET)) return 'the credential of a sink is told';
    return (
      this.correlatorFault(request, headers) ??
      this.accessFault(request, status) ??
      (status >= 400 ? this.errorFault(request, answer) : this.successFault(request, answer)) ??
      numberFault(request, answer)
    );
  }

  private correlatorFault({ correlator }: HttpRequest, headers: HttpAnswer['headers']): Complaint {
    const told = headers['x-correlator'];
    if (typeof told !== 'string') return 'there is no x-correlator';
    const isSound = correlator !== undefined && CORRELATOR.test(correlator);
    if (isSound) return told === correlator ? undefined : `x-correlator is ${told}, not ${correlator}`;
    return CORRELATOR.test(told) && told !== '' ? undefined : 'x-correlator is none';
  }

  /** What a token decides whatever is asked; a path, method or correlator that does not fit is told before. */
  private accessFault(request: HttpRequest, status: number): Complaint {
    const { asker, isRouted, correlator, isOthers } = request;
    if (!isRouted || (correlator !== undefined && !CORRELATOR.test(correlator))) {
      return status >= 400 ? undefined : `status ${status} for what is not there`;
    }
    if (BAD_ASKERS.includes(asker))
      return status === 401 ? undefined : `status ${status} without a token (${asker})`;
    if (asker === 'spent') return status === 429 ? undefined : `status ${status} beyond the quota`;
    if (asker === 'narrow' && !request.isNarrow)
      return status === 403 ? undefined : `status ${status} without the scope`;
    if (status === 401 || status === 429) return `status ${status} for a good token`;
    // the body is looked at before what it names
    if (isOthers && status !== 404 && status !== 400) return `status ${status} for what is another's`;
    return undefined;
  }

  private errorFault({ operation }: HttpRequest, { status, headers, body }: HttpAnswer): Complaint {
    if (!String(headers['content-type']).startsWith('application/json'))
      return `an error of type ${headers['content-type']}`;
    const told = parsed(body);
    if (told === undefined || Object.keys(told).sort().join() !== 'code,message,status') {
      return `an error that is not {status, code, message}: ${body.slice(0, 300)}`;
    }
    if (told.status !== status) return `status ${status} says ${told.status}`;
    if (typeof told.message !== 'string' || told.message === '' || /[\r\n]/.test(told.message))
      return 'message is no line';
    const isKnown =
      COMMON_CODES[status]?.includes(String(told.code)) ||
      this.codesOf(operation, status).has(String(told.code));
    return isKnown ? undefined : `${status} ${told.code} is no code of the contract or of CAMARA`;
  }

  private successFault(
    { operation, isRouted }: HttpRequest,
    { status, headers, body }: HttpAnswer,
  ): Complaint {
    if (!isRouted) return `status ${status} for what is not there`;
    if (!operation.responses.has(status)) return `status ${status} is not in the contract`;
    const validate = this.validatorOf(operation, status);
    if (validate === undefined) return body === '' ? undefined : `a body with status ${status}`;
    if (!String(headers['content-type']).startsWith('application/json'))
      return `an answer of type ${headers['content-type']}`;
    const value: unknown = JSON.parse(body);
    return validate(value)
      ? undefined
      : `the answer does not comply: ${this.ajv.errorsText(validate.errors)}: ${body.slice(0, 500)}`;
  }

  private validatorOf(operation: HttpOperation, status: number): ValidateFunction | undefined {
    const key = `${operation.operationId} ${status} ${idOf(operation.document)}`;
    if (!this.validators.has(key)) {
      const schema = operation.responses.get(status);
      this.validators.set(
        key,
        schema === undefined
          ? undefined
          : this.ajv.compile(rooted(schema, idOf(operation.document)) as object),
      );
    }
    return this.validators.get(key);
  }

  private codesOf(operation: HttpOperation, status: number): ReadonlySet<string> {
    const key = `${operation.operationId} ${status} ${idOf(operation.document)}`;
    let codes = this.codes.get(key);
    if (codes === undefined) {
      codes = new Set(codesIn(operation, operation.responses.get(status)));
      this.codes.set(key, codes);
    }
    return codes;
  }
}

function idOf(document: HttpOperation['document']): string {
  return encodeURI(document.servers[0]?.url.replace('{apiRoot}', 'contract:') ?? '');
}

/** A schema whose references are of its document. */
function rooted(schema: Json, id: string): Json {
  if (schema === null || typeof schema !== 'object') return schema;
  if (Array.isArray(schema)) return schema.map((one) => rooted(one, id));
  return Object.fromEntries(
    Object.entries(schema).map(([key, value]) => [key, key === '$ref' ? `${id}${value}` : rooted(value, id)]),
  );
}

function codesIn(operation: HttpOperation, schema: Json | undefined): string[] {
  const found = resolved(operation.document, schema);
  if (found === null || typeof found !== 'object') return [];
  if (Array.isArray(found)) return found.flatMap((one) => codesIn(operation, one));
  const { code } = (found.properties ?? {}) as { code?: { enum?: string[] } };
  return [...(code?.enum ?? []), ...Object.values(found).flatMap((one) => codesIn(operation, one))];
}

function parsed(body: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(body);
    return value !== null && typeof value === 'object' ? (value as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}

/** Whether somebody is told a number that they did not bring. An error repeats none at all. */
function numberFault(request: HttpRequest, { status, body }: HttpAnswer): Complaint {
  const told = withoutSent(body, request);
  const theirs = told.match(SUBSCRIBERS) ?? [];
  if (status >= 400 && theirs.length > 0) return `an error tells a number: ${body.slice(0, 300)}`;
  if (request.asker === 'subscriber') {
    return theirs.length > 0 || told.includes(SUBSCRIBER)
      ? `a token's number is told: ${body.slice(0, 300)}`
      : undefined;
  }
  const strange = (told.match(LONG_NUMBERS) ?? []).find(
    (number) => !request.known.some((sent) => sent.includes(number)),
  );
  return strange === undefined ? undefined : `a number that nobody sent is told: ${body.slice(0, 300)}`;
}

/** An answer but for the address of the sink, which is repeated as it was sent. */
function withoutSent(body: string, { sink }: HttpRequest): string {
  return sink === undefined ? body : body.replaceAll(JSON.stringify(sink), '""');
}
