import { member } from '../../kit/member.ts';
import { digitsField, textField } from '../core/fields.ts';

/** Who controls the calls of a visitor: o-CSI, TS 23.078. */
export interface CallControl {
  /** Title of the gsmSCF. */
  readonly gsmScf: string;
  readonly serviceKey: number;
  /** What becomes of a call where the gsmSCF does not answer. */
  readonly releasesByDefault: boolean;
}

/** What a visitor may do, as their home network said, or somebody in its name. */
export interface VisitorProfile {
  /** All calls and texts from the phone are barred. */
  readonly isBarred: boolean;
  /** Teleservices that were taken away. */
  readonly without: readonly string[];
  readonly control: CallControl | undefined;
  /** Numbers that the switch itself forwards calls to, by the case: busy, no reply, out of reach. */
  readonly forwarding: Readonly<Record<string, string>>;
}

const USUAL: VisitorProfile = { isBarred: false, without: [], control: undefined, forwarding: {} };

/** Profiles of the visitors of a switch, kept where they differ from what everybody has: TS 29.002 clause 8.8. */
export class VisitorProfiles {
  private readonly unusual = new Map<number, VisitorProfile>();

  of(phone: number): VisitorProfile {
    return this.unusual.get(phone) ?? USUAL;
  }

  /**
   * insertSubscriberData: a profile, or the part of it that is new.
   *
   * @param isWhole the first part of a profile that comes with a registration
   */
  insert(phone: number, argument: unknown, isWhole: boolean): void {
    const was = isWhole ? USUAL : this.of(phone);
    const given = stringsOf(member(argument, 'teleserviceList'));
    this.keep(phone, {
      isBarred: barringOf(argument) ?? was.isBarred,
      without: was.without.filter((service) => !given.includes(service)),
      control: controlOf(argument) ?? was.control,
      forwarding: { ...was.forwarding, ...forwardingOf(argument) },
    });
  }

  /** The owner changed where calls go, through this switch; `''` for nowhere. */
  forward(phone: number, how: string, to: string): void {
    const was = this.of(phone);
    const { [how]: _, ...others } = was.forwarding;
    this.keep(phone, { ...was, forwarding: to === '' ? others : { ...others, [how]: to } });
  }

  /** deleteSubscriberData: parts of a profile are taken back. */
  withdraw(phone: number, argument: unknown): void {
    const was = this.of(phone);
    const services = listOf(member(argument, 'basicServiceList')).map((service) =>
      textField(service, 'ext-Teleservice'),
    );
    const withoutControl =
      member(argument, 'camelSubscriptionInfoWithdraw') === null ||
      stringsOf(member(argument, 'specificCSI-Withdraw')).includes('o-csi');
    this.keep(phone, {
      ...was,
      without: [...new Set([...was.without, ...services.filter((service) => service !== '')])],
      control: withoutControl ? undefined : was.control,
    });
  }

  forget(phone: number): void {
    this.unusual.delete(phone);
  }

  private keep(phone: number, profile: VisitorProfile): void {
    const { isBarred, without, control, forwarding } = profile;
    const forwards = Object.keys(forwarding).length > 0;
    if (!isBarred && without.length === 0 && control === undefined && !forwards) this.unusual.delete(phone);
    else this.unusual.set(phone, profile);
  }
}

/** Whether calls from the phone are barred, by the operator or by the owner; `undefined` where nothing is said. */
function barringOf(argument: unknown): boolean | undefined {
  const odb = member(member(argument, 'odb-Data'), 'odb-GeneralData');
  const status = textField(argument, 'subscriberStatus');
  const owners = listOf(member(argument, 'provisionedSS'))
    .map((service) => member(service, 'callBarringInfo'))
    .filter((info) => textField(info, 'ss-Code') === 'baoc');
  if (odb === undefined && status === '' && owners.length === 0) return undefined;
  const byOwner = owners.some((info) =>
    listOf(member(info, 'callBarringFeatureList')).some((feature) =>
      stringsOf(member(feature, 'ss-Status')).includes('active'),
    ),
  );
  // TS 23.015: the data mean nothing while the status says that the service is granted
  const byOperator = status !== 'serviceGranted' && stringsOf(odb).includes('allOG-CallsBarred');
  return byOperator || byOwner;
}

/** Conditional forwarding in a profile, which the switch carries out: `{cfb: '447700900123'}`. */
function forwardingOf(argument: unknown): Record<string, string> {
  const found: Record<string, string> = {};
  for (const service of listOf(member(argument, 'provisionedSS'))) {
    const info = member(service, 'forwardingInfo');
    const [feature] = listOf(member(info, 'forwardingFeatureList'));
    const to = digitsField(feature, 'forwardedToNumber');
    const isActive = stringsOf(member(feature, 'ss-Status')).includes('active');
    if (to !== '' && isActive) found[textField(info, 'ss-Code')] = to;
  }
  return found;
}

function controlOf(argument: unknown): CallControl | undefined {
  const oCsi = member(member(argument, 'vlrCamelSubscriptionInfo'), 'o-CSI');
  const [point] = listOf(member(oCsi, 'o-BcsmCamelTDPDataList'));
  const gsmScf = digitsField(point, 'gsmSCF-Address');
  if (gsmScf === '') return undefined;
  return {
    gsmScf,
    serviceKey: Number(member(point, 'serviceKey')),
    releasesByDefault: textField(point, 'defaultCallHandling') === 'releaseCall',
  };
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function stringsOf(value: unknown): readonly string[] {
  return listOf(value).filter((one) => typeof one === 'string');
}
