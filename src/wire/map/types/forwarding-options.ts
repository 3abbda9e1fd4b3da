import { type OctetCodec, octets } from '../../ber/schema.ts';

/** `unconditional` is call deflection in resumeCallHandling. */
const REASONS = ['notReachable', 'busy', 'noReply', 'unconditional'] as const;

/** How a call is forwarded, TS 29.002 clause 17.7.4. */
interface ForwardingOptions {
  notificationToForwardingParty: boolean;
  redirectingPresentation: boolean;
  notificationToCallingParty: boolean;
  forwardingReason: string;
}

/** `0x` and hex where spare bits or reserved octets are in use. */
function forwardingOptionsCodec(name: string, most: number): OctetCodec<ForwardingOptions | string> {
  return {
    name,
    decode(ctx, start, end) {
      const length = end - start;
      if (length < 1 || length > most) {
        ctx.fault('bad-length', start, `${name} has ${length} octets, not 1 to ${most}`);
      }
      const octet = ctx.cursor.at(start);
      if (length !== 1 || (octet & 0x13) !== 0) return `0x${ctx.cursor.hexOf(start, end)}`;
      return {
        notificationToForwardingParty: (octet & 0x80) !== 0,
        redirectingPresentation: (octet & 0x40) !== 0,
        notificationToCallingParty: (octet & 0x20) !== 0,
        forwardingReason: REASONS[(octet >> 2) & 3] as string,
      };
    },
    encode(value, writer) {
      if (typeof value === 'string') {
        if (!value.startsWith('0x')) throw new RangeError(`"${value}" are no ${name}`);
        writer.hex(value.slice(2));
        return;
      }
      const reason = REASONS.indexOf(value.forwardingReason as (typeof REASONS)[number]);
      if (reason < 0) throw new RangeError(`"${value.forwardingReason}" is no reason to forward a call`);
      writer.u8(
        (value.notificationToForwardingParty ? 0x80 : 0) |
          (value.redirectingPresentation ? 0x40 : 0) |
          (value.notificationToCallingParty ? 0x20 : 0) |
          (reason << 2),
      );
    },
  };
}

/** ForwardingOptions: one octet. */
export const forwardingOptions = octets(forwardingOptionsCodec('forwardingOptions', 1));
/** Ext-ForwOptions: octets 2 to 5 are reserved. */
export const extForwardingOptions = octets(forwardingOptionsCodec('extForwardingOptions', 5));
