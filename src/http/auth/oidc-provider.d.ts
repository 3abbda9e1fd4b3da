/*
 * What Wardline uses of oidc-provider 9, which brings no types of its own. Its published types stand for all of it
 * and bring those of its HTTP framework along.
 */
declare module 'oidc-provider' {
  import type { EventEmitter } from 'node:events';
  import type { IncomingMessage, ServerResponse } from 'node:http';

  /** A request as hooks see it. */
  export interface OidcContext {
    body?: unknown;
    readonly oidc: {
      readonly route: string;
      readonly params?: Readonly<Record<string, string | undefined>>;
      /** The form that was sent, as parsed; a field that was sent twice is a list. */
      body?: Record<string, string | string[] | undefined>;
    };
  }

  export interface OidcClient {
    readonly clientId: string;
  }

  export interface BackchannelRequest {
    readonly accountId: string;
    readonly clientId: string;
    scope: string;
  }

  export interface Grant {
    addOIDCScope(scope: string): void;
    addResourceScope(resource: string, scope: string): void;
    save(): Promise<string>;
  }

  export class Provider extends EventEmitter {
    constructor(issuer: string, configuration: Readonly<Record<string, unknown>>);
    /** Whether `X-Forwarded-Proto` is believed. */
    proxy: boolean;
    readonly Grant: new (properties: {
      accountId: string;
      clientId: string;
    }) => Grant;
    callback(): (request: IncomingMessage, response: ServerResponse) => Promise<void>;
    backchannelResult(request: BackchannelRequest, result: Grant | errors.OIDCProviderError): Promise<void>;
  }

  export namespace errors {
    class OIDCProviderError extends Error {
      readonly error: string;
      status: number;
      statusCode: number;
    }
    class AccessDenied extends OIDCProviderError {
      constructor(description?: string);
    }
    class CustomOIDCProviderError extends OIDCProviderError {
      constructor(error: string, description: string);
    }
    class InvalidClientAuth extends OIDCProviderError {
      constructor(detail: string);
    }
    class InvalidRequest extends OIDCProviderError {
      constructor(description: string);
    }
    class InvalidScope extends OIDCProviderError {
      constructor(description: string, scope?: string);
    }
    class InvalidTarget extends OIDCProviderError {
      constructor(description?: string);
    }
    class UnknownUserId extends OIDCProviderError {
      constructor(description?: string);
    }
  }
}
