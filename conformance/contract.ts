import { readFileSync } from 'node:fs';
import { Ajv, type ErrorObject, type ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';
import { parse } from 'yaml';
import { type Api, contractFile } from './apis.ts';

/** An operation of a contract. */
export interface Operation {
  readonly operationId: string;
  readonly method: string;
  /** With `{subscriptionId}` in it where it has one; below the interface's prefix. */
  readonly path: string;
  /** All scopes that it names, of its own. */
  readonly scopes: readonly string[];
  /** Pointer to the schema of its body, `''` where it takes none. */
  readonly bodySchema: string;
}

interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, RawOperation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, unknown>> };
}

interface RawOperation {
  readonly operationId: string;
  readonly security: readonly Readonly<Record<string, readonly string[]>>[];
  readonly requestBody?: {
    readonly content: { readonly 'application/json': { readonly schema: { readonly $ref: string } } };
  };
}

/** Schemas that the test definitions call by names which the contracts do not have. */
const NAMES: Readonly<Record<string, string>> = {
  EventSubscriptionEnds: 'EventSubscriptionEnded',
  'Subscription/CloudEvent': 'CloudEvent',
};

/** A contract of CAMARA as it is published: the yardstick, not what the server is made of. */
export class Contract {
  readonly operations: readonly Operation[];
  private readonly ajv = new Ajv({ strict: false, allErrors: true, discriminator: false });
  private readonly validators = new Map<string, ValidateFunction>();
  private readonly schemas: Readonly<Record<string, unknown>>;

  constructor(api: Api) {
    const document = parse(readFileSync(contractFile(api), 'utf8')) as Document;
    this.schemas = document.components.schemas;
    addFormats.default(this.ajv);
    this.ajv.addSchema({ ...document, $id: 'contract' });
    this.operations = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, { operationId, security, requestBody }]) => ({
        operationId,
        method: method.toUpperCase(),
        path,
        // `sim-swap` alone is a scope of the whole interface: the narrow one does
        scopes: security.flatMap((one) => Object.values(one).flat()).filter((scope) => scope.includes(':')),
        bodySchema: requestBody?.content['application/json'].schema.$ref ?? '',
      })),
    );
  }

  operation(operationId: string): Operation {
    const found = this.operations.find((one) => one.operationId === operationId);
    if (found === undefined) throw new Error(`the contract has no operation ${operationId}`);
    return found;
  }

  /** What a value offends of a schema, by its pointer in the contract; empty where it complies. */
  offences(pointer: string, value: unknown, isArray = false): string[] {
    const name = pointer.replace(/^#*\/components?\/schemas\//, '');
    const known = NAMES[name] ?? name;
    if (!(known in this.schemas)) throw new Error(`the contract has no schema ${name}`);
    const $ref = `contract#/components/schemas/${known}`;
    const validate = this.validatorOf($ref);
    const values: readonly unknown[] = isArray && Array.isArray(value) ? value : [value];
    if (isArray && !Array.isArray(value)) return ['it is no array'];
    return values.flatMap((one) => (validate(one) === true ? [] : (validate.errors ?? []).map(textOf)));
  }

  private validatorOf($ref: string): ValidateFunction {
    const known = this.validators.get($ref);
    if (known !== undefined) return known;
    const validate = this.ajv.compile({ $ref });
    this.validators.set($ref, validate);
    return validate;
  }

  complies(pointer: string, value: unknown): boolean {
    return this.offences(pointer, value).length === 0;
  }

  /** The event types that a request for a subscription may name. */
  get eventTypes(): readonly string[] {
    const { SubscriptionEventType } = this.schemas as Record<string, { enum?: readonly string[] }>;
    return SubscriptionEventType?.enum ?? [];
  }
}

function textOf({ instancePath, message = '' }: ErrorObject): string {
  return `${instancePath === '' ? 'it' : instancePath} ${message}`;
}

const contracts = new Map<string, Contract>();

/** The contract of an interface, read once a run. */
export function contractOf(api: Api): Contract {
  const known = contracts.get(api.name);
  if (known !== undefined) return known;
  const contract = new Contract(api);
  contracts.set(api.name, contract);
  return contract;
}
