/** A fault of a request, as ajv tells it. */
export interface ValidationFault {
  readonly keyword: string;
  readonly instancePath: string;
  readonly params?: Readonly<Record<string, unknown>>;
  readonly message?: string;
}

/** What a bank is told of a request that is not what the contract asks for. */
export interface ToldFault {
  readonly status: number;
  readonly code: string;
  readonly message: string;
}

const BOUNDS: ReadonlySet<string> = new Set(['minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum']);

/**
 * The error code of the first fault of a request: a number outside of its bounds has one of its own (CAMARA API Design
 * Guide, 3.2), everything else is an invalid argument.
 *
 * @param part of the request: `body`, `querystring`, `params` or `headers`
 */
export function codeOfValidation(faults: readonly ValidationFault[], part: string): ToldFault {
  const [fault] = faults;
  const code = fault !== undefined && BOUNDS.has(fault.keyword) ? 'OUT_OF_RANGE' : 'INVALID_ARGUMENT';
  const where =
    fault === undefined || fault.instancePath === ''
      ? part
      : fault.instancePath.slice(1).replaceAll('/', '.');
  return { status: 400, code, message: `${where} ${fault?.message ?? 'is not what the contract asks for'}` };
}
