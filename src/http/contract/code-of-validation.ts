import type { OperationCodes } from './operation-codes.ts';

/** A fault as ajv tells it, without the value. */
export interface ValidationFault {
  readonly keyword: string;
  /** A JSON pointer into what was validated; `''` for the whole. */
  readonly instancePath: string;
  readonly params: Readonly<Record<string, unknown>>;
}

/** What the caller is told of a request that its contract does not allow. */
export interface ValidationAnswer {
  readonly status: 400 | 422;
  readonly code: string;
  /** One line. It repeats numbers of the caller's, and nothing else: no text, which may be a subscriber's number. */
  readonly message: string;
}

const BOUNDS: ReadonlySet<string> = new Set(['minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum']);
const NO_CODES: ReadonlySet<string> = new Set();

/** Parts of a subscription whose faults have codes of their own, where the contract names them. */
const CODES_BY_PLACE: readonly [RegExp, string][] = [
  [/^protocol$/, 'INVALID_PROTOCOL'],
  [/^sinkCredential\.credentialType$/, 'INVALID_CREDENTIAL'],
  [/^sinkCredential\.accessTokenType$/, 'INVALID_TOKEN'],
  [/^sink$/, 'INVALID_SINK'],
];

/** The schemas allow one event type, and the contracts have a code of its own for more, that is not of status 400. */
const MULTIEVENT = 'MULTIEVENT_SUBSCRIPTION_NOT_SUPPORTED';

/** CAMARA's test definitions of this one operation want INVALID_ARGUMENT for a sink that is no address. */
const SINK_IS_AN_ARGUMENT = 'createSimSwapSubscription';

/**
 * The answer to a request that failed validation. The first fault is told.
 *
 * @param context what was validated: `body`, `params`, `querystring` or `headers`
 * @param operation which codes its contract has; INVALID_ARGUMENT alone where it is not known
 * @param received what was validated, from which a number that is out of bounds is repeated
 */
export function codeOfValidation(
  faults: readonly ValidationFault[],
  context: string,
  operation?: OperationCodes,
  received?: unknown,
): ValidationAnswer {
  const [fault] = faults;
  if (fault === undefined)
    return { status: 400, code: 'INVALID_ARGUMENT', message: `the ${context} is not valid` };
  const place = placeOf(fault);
  if (place === 'types' && fault.keyword === 'maxItems' && operation?.codes.has(MULTIEVENT) === true) {
    return {
      status: 422,
      code: MULTIEVENT,
      message: 'a subscription is for one type of event; make one for each',
    };
  }
  return {
    status: 400,
    code: codeOf(fault, place, operation),
    message: messageOf(fault, place === '' ? `the ${context}` : place, received),
  };
}

function codeOf(fault: ValidationFault, place: string, operation: OperationCodes | undefined): string {
  const codes = operation?.codes ?? NO_CODES;
  if (BOUNDS.has(fault.keyword) && codes.has('OUT_OF_RANGE')) return 'OUT_OF_RANGE';
  if (fault.keyword === 'required') return 'INVALID_ARGUMENT';
  const code = CODES_BY_PLACE.find(([pattern]) => pattern.test(place))?.[1];
  if (code === undefined || !codes.has(code)) return 'INVALID_ARGUMENT';
  return code === 'INVALID_SINK' && operation?.operationId === SINK_IS_AN_ARGUMENT
    ? 'INVALID_ARGUMENT'
    : code;
}

/** `config.subscriptionDetail.phoneNumber`, `types[0]`; what is missing has its name as well. */
function placeOf({ keyword, instancePath, params }: ValidationFault): string {
  const keys = instancePath
    .split('/')
    .slice(1)
    .map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'));
  if (keyword === 'required' && typeof params.missingProperty === 'string') keys.push(params.missingProperty);
  return keys.map((key, index) => (/^\d+$/.test(key) ? `[${key}]` : index === 0 ? key : `.${key}`)).join('');
}

function messageOf(fault: ValidationFault, place: string, received: unknown): string {
  const { keyword, params } = fault;
  switch (keyword) {
    case 'required':
      return `${place} is missing`;
    case 'type':
      return `${place} must be ${typeNamed(String(params.type))}`;
    case 'minimum':
    case 'maximum': {
      const value = valueAt(received, fault.instancePath);
      const told = typeof value === 'number' ? `${place} is ${value}; it` : place;
      return `${told} must be ${keyword === 'minimum' ? 'at least' : 'at most'} ${params.limit}`;
    }
    case 'enum':
      return `${place} must be one of ${(params.allowedValues as unknown[]).join(', ')}`;
    case 'pattern':
      return `${place} ${formOf(place)}`;
    case 'format':
      return `${place} must be ${formatNamed(String(params.format))}`;
    case 'minItems':
    case 'maxItems':
      return `${place} must have ${keyword === 'minItems' ? 'at least' : 'at most'} ${counted(params.limit, 'item')}`;
    case 'minLength':
    case 'maxLength':
      return `${place} must have ${keyword === 'minLength' ? 'at least' : 'at most'} ${counted(params.limit, 'character')}`;
    case 'minProperties':
      return `${place} must not be empty`;
    case 'anyOf':
      return place.endsWith('ipv4Address')
        ? `${place} must have publicAddress, and privateAddress or publicPort`
        : `${place} is of none of the forms that the contract gives`;
    default:
      return `${place} is not what the contract asks for (${keyword})`;
  }
}

function counted(limit: unknown, what: string): string {
  return limit === 1 ? `1 ${what}` : `${limit} ${what}s`;
}

function typeNamed(type: string): string {
  return /^[aeio]/.test(type) ? `an ${type}` : `a ${type}`;
}

function formatNamed(format: string): string {
  switch (format) {
    case 'date-time':
      return 'a time with its time zone (RFC 3339)';
    case 'uri':
    case 'uri-reference':
      return 'an address (RFC 3986)';
    case 'int32':
      return 'a number of 32 bits';
    case 'ipv4':
      return 'an IPv4 address';
    case 'ipv6':
      return 'an IPv6 address';
    default:
      return `of the format ${format}`;
  }
}

/** The patterns of the contracts in words. */
function formOf(place: string): string {
  if (/(^|\.)phoneNumber$/.test(place)) return 'must be a + and 5 to 15 digits, the country code first';
  if (place === 'message') return 'must have {{code}} where the code goes';
  if (place === 'sink') return 'must begin with https://';
  return 'is not of the form that the contract gives';
}

function valueAt(received: unknown, pointer: string): unknown {
  let value = received;
  for (const key of pointer.split('/').slice(1)) {
    if (value === null || typeof value !== 'object') return undefined;
    value = (value as Record<string, unknown>)[key];
  }
  return value;
}
