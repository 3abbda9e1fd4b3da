import { member } from '../../kit/member.ts';
import { cancelLocation } from '../../wire/map/operations/cancel-location.ts';
import { eraseSS } from '../../wire/map/operations/erase-ss.ts';
import { insertSubscriberData } from '../../wire/map/operations/insert-subscriber-data.ts';
import { moForwardSm } from '../../wire/map/operations/mo-forward-sm.ts';
import { mtForwardSm } from '../../wire/map/operations/mt-forward-sm.ts';
import { registerSS } from '../../wire/map/operations/register-ss.ts';
import { sendAuthenticationInfo } from '../../wire/map/operations/send-authentication-info.ts';
import { sendRoutingInfoForSm } from '../../wire/map/operations/send-routing-info-for-sm.ts';
import { updateLocation } from '../../wire/map/operations/update-location.ts';
import { e164, type Operation } from '../core/components.ts';
import type { Answer, Request } from '../core/dialogue.ts';
import { digitsField, textField } from '../core/fields.ts';
import type { Lab } from '../core/lab.ts';
import type { LabNetwork } from '../core/lab-network.ts';
import type { ReceivedText } from '../core/phones.ts';
import { RogueNode } from '../core/rogue-node.ts';
import type { Truth } from '../core/truth.ts';
import type { NetworkNodes } from '../core/world.ts';
import { SSN_HLR, SSN_MSC, SSN_VLR } from '../nodes/hlr.ts';
import { deliveredText } from '../nodes/texts.ts';

/** What the home register gave away about somebody. */
export interface Route {
  readonly imsi: string;
  /** The switch that serves them. */
  readonly node: string;
}

export type RegistrationOutcome = 'accepted' | 'refused' | 'no answer';

/** A node in thieves' hands that plays the switch of a network abroad, for one victim in its memory. */
export class StolenPlace {
  private readonly node: RogueNode;
  private readonly home: NetworkNodes;
  private readonly onText: (text: ReceivedText) => void;

  /** @param onText told of every text that was brought here */
  constructor(
    lab: Lab,
    network: LabNetwork,
    end: string,
    truth: Truth,
    home: NetworkNodes,
    onText: (text: ReceivedText) => void,
  ) {
    this.node = new RogueNode(lab, network, end, truth);
    this.home = home;
    this.onText = onText;
    const { node } = this;
    node.on(insertSubscriberData, (request) => request.result(insertSubscriberData, {}));
    node.on(cancelLocation, (request) => request.result(cancelLocation));
    node.on(mtForwardSm, (request) => this.take(request, mtForwardSm));
    node.on(moForwardSm, (request) => this.take(request, moForwardSm));
  }

  get title(): string {
    return this.node.title;
  }

  /** Asks as a service centre does before it brings a text, and brings none. */
  findRoute(msisdn: string, done: (route: Route | undefined) => void): void {
    this.node.ask({
      to: { title: msisdn, ssn: SSN_HLR },
      ssn: SSN_MSC,
      context: 'shortMsgGatewayContext',
      operation: sendRoutingInfoForSm,
      argument: { msisdn: e164(msisdn), 'sm-RP-PRI': true, serviceCentreAddress: e164(this.title) },
      done: (answer) => {
        if (answer.kind !== 'result') {
          done(undefined);
          return;
        }
        const location = member(answer.result, 'locationInfoWithLMSI');
        done({ imsi: textField(answer.result, 'imsi'), node: digitsField(location, 'networkNode-Number') });
      },
    });
  }

  /** Asks for keys as the network of an arriving phone does. */
  askForKeys(imsi: string, done: (given: boolean) => void): void {
    this.node.ask({
      to: { title: this.home.hlr.title, ssn: SSN_HLR },
      ssn: SSN_VLR,
      context: 'infoRetrievalContext',
      oldest: 2,
      operation: sendAuthenticationInfo,
      argument: (version: number) => (version === 3 ? { imsi, numberOfRequestedVectors: 1 } : { imsi }),
      done: (answer) => done(answer.kind === 'result'),
    });
  }

  /** Registers somebody under this node, or in the name of another. */
  register(imsi: string, done: (outcome: RegistrationOutcome) => void, under = this.title): void {
    this.node.ask({
      to: { title: this.home.hlr.title, ssn: SSN_HLR },
      ssn: SSN_VLR,
      context: 'networkLocUpContext',
      operation: updateLocation,
      argument: { imsi, 'msc-Number': e164(under), 'vlr-Number': e164(under) },
      done: ({ kind }) => done(outcomeOf(kind)),
    });
  }

  /** Has all calls of somebody go to a number, as the switch that serves them may. */
  forwardCalls(imsi: string, to: string, done: (outcome: RegistrationOutcome) => void): void {
    const basicService = { teleservice: 'telephony' };
    this.askForService(
      imsi,
      registerSS,
      { 'ss-Code': 'cfu', basicService, forwardedToNumber: e164(to) },
      done,
    );
  }

  /** Takes that back. */
  stopForwarding(imsi: string): void {
    this.askForService(imsi, eraseSS, { 'ss-Code': 'cfu' }, () => {});
  }

  private askForService(
    imsi: string,
    operation: Operation,
    argument: object,
    done: (outcome: RegistrationOutcome) => void,
  ): void {
    this.node.ask({
      to: { title: this.home.hlr.title, ssn: SSN_HLR },
      ssn: SSN_VLR,
      context: 'networkFunctionalSsContext',
      version: 2,
      oldest: 2,
      operation,
      argument,
      reference: imsi,
      done: ({ kind }) => done(outcomeOf(kind)),
    });
  }

  private take(request: Request, operation: typeof mtForwardSm | typeof moForwardSm): void {
    request.result(operation);
    const text = deliveredText(request.argument);
    if (text !== undefined) this.onText({ ...text, atMs: this.node.lab.nowMs });
  }
}

function outcomeOf(kind: Answer['kind']): RegistrationOutcome {
  if (kind === 'result') return 'accepted';
  return kind === 'timeout' ? 'no answer' : 'refused';
}
