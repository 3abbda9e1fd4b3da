import createClient, { type Client, type Middleware } from 'openapi-fetch';
import { type BankTokenOptions, BankTokens, WardlineError } from './bank-token.ts';
import type { paths as CallForwardingSignal } from './schema/call-forwarding-signal.d.ts';
import type { paths as DeviceReachabilityStatus } from './schema/device-reachability-status.d.ts';
import type { paths as DeviceReachabilityStatusSubscriptions } from './schema/device-reachability-status-subscriptions.d.ts';
import type { paths as DeviceRoamingStatus } from './schema/device-roaming-status.d.ts';
import type { paths as DeviceRoamingStatusSubscriptions } from './schema/device-roaming-status-subscriptions.d.ts';
import type { paths as OneTimePasswordSms } from './schema/one-time-password-sms.d.ts';
import type { paths as SimSwap } from './schema/sim-swap.d.ts';
import type { paths as SimSwapSubscriptions } from './schema/sim-swap-subscriptions.d.ts';
import type { components, paths as SmsInterceptionRisk } from './schema/sms-interception-risk.d.ts';

export { WardlineError } from './bank-token.ts';
/** Whether a text could be read by somebody else now, and why. */
export type InterceptionRisk = components['schemas']['InterceptionRisk'];

/** Every interface, as it is called for some scopes. */
export interface WardlineCalls {
  readonly smsInterceptionRisk: Client<SmsInterceptionRisk>;
  readonly simSwap: Client<SimSwap>;
  readonly simSwapSubscriptions: Client<SimSwapSubscriptions>;
  readonly callForwardingSignal: Client<CallForwardingSignal>;
  readonly deviceRoamingStatus: Client<DeviceRoamingStatus>;
  readonly deviceRoamingStatusSubscriptions: Client<DeviceRoamingStatusSubscriptions>;
  readonly deviceReachabilityStatus: Client<DeviceReachabilityStatus>;
  readonly deviceReachabilityStatusSubscriptions: Client<DeviceReachabilityStatusSubscriptions>;
  readonly oneTimePasswordSms: Client<OneTimePasswordSms>;
}

const FRAUD = 'dpv:FraudPreventionAndDetection';

/** An operator's interfaces, as a bank calls them. */
export class WardlineBank {
  private readonly url: string;
  private readonly tokens: BankTokens;

  constructor(options: BankTokenOptions) {
    this.url = options.url;
    this.tokens = new BankTokens(options);
  }

  /** An access token, kept for as long as it is good: see `BankTokens.getToken`. */
  async getToken(scope: string, phoneNumber?: string): Promise<string> {
    return this.tokens.getToken(scope, phoneNumber);
  }

  /**
   * Typed calls of every interface with tokens for these scopes:
   * `bank.with('dpv:FraudPreventionAndDetection sim-swap:check').simSwap.POST('/check', { body: { phoneNumber } })`.
   *
   * @param phoneNumber where the tokens are to be for one subscriber alone; requests leave the number out then
   */
  with(scope: string, phoneNumber?: string): WardlineCalls {
    const authorize: Middleware = {
      onRequest: async ({ request }) => {
        request.headers.set('authorization', `Bearer ${await this.getToken(scope, phoneNumber)}`);
        return request;
      },
    };
    const at = <Paths extends object>(path: string): Client<Paths> => {
      const client = createClient<Paths>({ baseUrl: `${this.url}${path}` });
      client.use(authorize);
      return client;
    };
    return {
      smsInterceptionRisk: at('/sms-interception-risk/v0.1'),
      simSwap: at('/sim-swap/v2'),
      simSwapSubscriptions: at('/sim-swap-subscriptions/v0.3'),
      callForwardingSignal: at('/call-forwarding-signal/v0.4'),
      deviceRoamingStatus: at('/device-roaming-status/v1'),
      deviceRoamingStatusSubscriptions: at('/device-roaming-status-subscriptions/v0.8'),
      deviceReachabilityStatus: at('/device-reachability-status/v1'),
      deviceReachabilityStatusSubscriptions: at('/device-reachability-status-subscriptions/v0.8'),
      oneTimePasswordSms: at('/one-time-password-sms/v1'),
    };
  }

  /**
   * The question before every code: could somebody else read it now?
   *
   * @param phoneNumber E.164 with `+`
   * @param maxAge how old the newest fact may be for `SAFE`, in hours; the contract's default where it is left out
   * @throws WardlineError where the server gives no answer. Treat that as `UNKNOWN`.
   */
  async interceptionRisk(phoneNumber: string, maxAge?: number): Promise<InterceptionRisk> {
    const { smsInterceptionRisk } = this.with(`${FRAUD} sms-interception-risk:check`);
    const body = { phoneNumber, ...(maxAge === undefined ? {} : { maxAge }) };
    const { data, error, response } = await smsInterceptionRisk.POST('/check', { body });
    if (data !== undefined) return data;
    throw new WardlineError(response.status, error.code, error.message);
  }
}
