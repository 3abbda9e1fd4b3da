import type { Level, Truth } from '../core/truth.ts';
import type { World } from '../core/world.ts';
import type { Bank, LogIn } from './bank.ts';
import { codeIn } from './code-in-text.ts';
import type { Credentials } from './customer.ts';
import { pounds } from './money.ts';
import { type RegistrationOutcome, type Route, StolenPlace } from './stolen-place.ts';
import type { Tale } from './tale.ts';

const MINUTE_MS = 60_000;
/** The ends of titles that honest nodes leave free: of no node that a network has, and among its switches and centres. */
const ODD_END = '731';
const SWITCH_END = '188';
const CENTRE_END = '318';
/** Their telephone, by its number among the subscribers of the network. */
const THIEVES_NUMBER = 99_731;
/** A code is typed in at once. */
const TYPING_MS = 4_000;
/** Who asked for nothing to happen waits so long for a code, and not longer. */
const PATIENCE_MS = 12 * MINUTE_MS;

/** How thieves of a level go about it. */
interface Manner {
  /** Network whose titles they have come by. */
  readonly network: string;
  readonly end: string;
  readonly title: string;
  /** Keys are asked for first, as every arrival does. */
  readonly asksForKeys: boolean;
  /** They put the victim back when they are done, so that nobody wonders. */
  readonly putsBack: boolean;
}

const MANNERS: Readonly<Record<Level, Manner>> = {
  clumsy: {
    network: 'stranger',
    end: ODD_END,
    title: 'a title from the other side of the world',
    asksForKeys: false,
    putsBack: false,
  },
  careful: {
    network: 'ie',
    end: SWITCH_END,
    title: 'a title of the partner next door',
    asksForKeys: true,
    putsBack: true,
  },
  insider: {
    network: 'leased',
    end: ODD_END,
    title: 'a leased title of the home country',
    asksForKeys: true,
    putsBack: true,
  },
};

/** Where thieves with two titles have the one that asks. */
const SCOUT_NETWORK = 'de';

export interface ThievesOptions {
  readonly level: Level;
  /** Name of the story, for what is said of their messages. */
  readonly scenario: string;
  /** They take the calls, and not the texts. */
  readonly byCall: boolean;
  /** They ask under one title and register under another. */
  readonly byTwoTitles: boolean;
}

/** Thieves with a password, a leased title, and an account to move money to. */
export class Thieves {
  /** Codes that they read. */
  readonly codes: string[] = [];
  /** In pence. */
  moved = 0;
  private readonly world: World;
  private readonly bank: Bank;
  private readonly tale: Tale;
  private readonly manner: Manner;
  private readonly place: StolenPlace;
  /** Who asks for the route; the place itself where the thieves have one title. */
  private readonly scout: StolenPlace;
  /** Account of somebody who lends it. */
  private readonly mule: number;
  private credentials: Credentials | undefined;
  private route: Route | undefined;
  private hasPlace = false;
  /** They take the calls, and not the texts. */
  private readonly byCall: boolean;
  /** A telephone of theirs, in the network whose titles they have. */
  readonly telephone: string;
  private onCode: ((code: string) => void) | undefined;

  constructor(
    world: World,
    bank: Bank,
    tale: Tale,
    { level, scenario, byCall, byTwoTitles }: ThievesOptions,
  ) {
    this.world = world;
    this.bank = bank;
    this.tale = tale;
    this.manner = MANNERS[level];
    this.mule = bank.accounts.open(0);
    const truth: Truth = {
      label: byCall ? 'call-interception' : 'sms-interception',
      scenario,
      level,
      actor: 'thieves',
    };
    const { network } = world.partner(this.manner.network);
    this.byCall = byCall;
    this.telephone = network.msisdnOf(THIEVES_NUMBER);
    this.place = new StolenPlace(world.lab, network, this.manner.end, truth, world.home, ({ text }) => {
      const code = codeIn(text);
      if (code !== undefined) this.read(code);
    });
    this.scout = byTwoTitles
      ? new StolenPlace(
          world.lab,
          world.partner(SCOUT_NETWORK).network,
          CENTRE_END,
          truth,
          world.home,
          () => {},
        )
      : this.place;
  }

  sendFalseMail(): void {
    this.tale.tell('thieves', 'customer', 'send a false e-mail in the bank’s name, with a link');
  }

  take(credentials: Credentials): void {
    this.credentials = credentials;
  }

  /** Asks the home register, as for a text, who the number is and which switch serves it. */
  findVictim(msisdn: string, done: () => void): void {
    this.tale.tell(
      'thieves',
      'network',
      `ask where texts for the number go (sendRoutingInfoForSM), by ${this.scout === this.place ? this.manner.title : 'a title that they never use again'}`,
    );
    this.scout.findRoute(msisdn, (route) => {
      this.route = route;
      if (route === undefined) this.tale.tell('thieves', undefined, 'learn nothing', { stopped: true });
      else this.tale.tell('network', 'thieves', 'tells the IMSI and the switch');
      done();
    });
  }

  /** Registers the victim under their own node, and goes for the money whatever came of it. */
  steal(): void {
    const { route, manner } = this;
    if (route === undefined) {
      this.tale.tell('thieves', undefined, 'give up: without the IMSI nobody can be registered', {
        stopped: true,
      });
      return;
    }
    if (this.byCall) {
      this.forwardCalls(route);
      return;
    }
    if (!manner.asksForKeys) {
      this.register(route);
      return;
    }
    this.tale.tell(
      'thieves',
      'network',
      'ask for keys first, as every honest arrival does (sendAuthenticationInfo)',
    );
    this.place.askForKeys(route.imsi, () => this.register(route));
  }

  private register(route: Route): void {
    this.tale.tell('thieves', 'network', 'register the number at their own node (updateLocation)');
    this.place.register(route.imsi, (outcome) => this.goOn(outcome, 'texts'));
  }

  private forwardCalls(route: Route): void {
    this.tale.tell(
      'thieves',
      'network',
      'have all calls of the number go to a telephone of theirs (registerSS)',
    );
    this.place.forwardCalls(route.imsi, this.telephone, (outcome) => this.goOn(outcome, 'calls'));
  }

  private goOn(outcome: RegistrationOutcome, what: string): void {
    this.hasPlace = outcome === 'accepted';
    if (this.hasPlace) {
      this.tale.tell('network', 'thieves', `accepts: ${what} for the customer go to the thieves from now on`);
    } else if (outcome === 'refused') {
      this.tale.tell('network', 'thieves', 'does not accept', { stopped: true });
    } else this.tale.tell('thieves', undefined, 'hear nothing, and try their luck all the same');
    this.world.lab.queue.after(MINUTE_MS, () => this.logIn());
  }

  /** A call of the bank comes to their telephone. */
  hear(code: string): void {
    this.codes.push(code);
    this.tale.tell('network', 'thieves', 'puts the call through to the thieves, who hear the code');
    this.use(code);
  }

  private logIn(): void {
    const { credentials, bank, world, tale } = this;
    if (credentials === undefined) return;
    tale.tell('thieves', 'bank', 'log in with the stolen password');
    let isOver = false;
    const finish = () => {
      if (isOver) return;
      isOver = true;
      this.putBack();
    };
    bank.logIn(credentials.user, credentials.password, (login) => {
      if (login.state !== 'code sent') {
        finish();
        return;
      }
      this.onCode = (code) => {
        if (bank.enterCode(login, code)) this.transferAll(login, finish);
      };
      world.lab.queue.after(PATIENCE_MS, () => {
        if (this.codes.length === 0)
          tale.tell('thieves', undefined, 'wait for a code that does not come, and give up', {
            stopped: true,
          });
        finish();
      });
    });
  }

  private transferAll(login: LogIn, finish: () => void): void {
    const { bank, tale, world } = this;
    const pence = bank.balanceOf(login.customer.account);
    bank.pay(login, this.mule, pence, (outcome) => {
      if (outcome === 'paid') this.moved += pence;
      const sum = pounds(pence);
      tale.tell(
        'thieves',
        'bank',
        outcome === 'paid'
          ? `type the code in, and transfer ${sum} to their account`
          : `try to transfer ${sum}; the payment ${outcome === 'waits' ? 'waits for a day' : 'is refused'}`,
        { stopped: outcome !== 'paid' },
      );
      world.lab.queue.after(2 * MINUTE_MS, finish);
    });
  }

  private read(code: string): void {
    this.codes.push(code);
    this.tale.tell('network', 'thieves', 'brings the code to the thieves’ node');
    this.use(code);
  }

  private use(code: string): void {
    this.world.lab.queue.after(TYPING_MS, () => this.onCode?.(code));
  }

  /** As it was before: by a second registration, in the name of the switch that the victim was taken from. */
  private putBack(): void {
    const { route, manner } = this;
    if (!manner.putsBack || !this.hasPlace || route === undefined) return;
    if (this.byCall) {
      this.tale.tell('thieves', 'network', 'let calls go where they went, so that nobody wonders (eraseSS)');
      this.place.stopForwarding(route.imsi);
      return;
    }
    this.tale.tell(
      'thieves',
      'network',
      'put the number back where it was, so that nobody wonders (updateLocation)',
    );
    this.place.register(route.imsi, () => {}, route.node);
  }
}
