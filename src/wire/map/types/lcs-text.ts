import { type OctetCodec, octets } from '../../ber/schema.ts';
import { decodeUssdString, encodeUssdString, type UssdString } from '../../sms/ussd-string.ts';

/** The field of the same SEQUENCE that says how a text is coded. */
const SCHEME_FIELD = 'dataCodingScheme';

/** USSD-DataCodingScheme as a number, TS 23.038 clause 5; hex where it is not one octet. */
const schemeCodec: OctetCodec<number | string> = {
  name: 'dataCodingScheme',
  decode(ctx, start, end) {
    if (end - start === 1) return ctx.cursor.at(start);
    ctx.fault('bad-length', start, `dataCodingScheme has ${end - start} octets, not 1`);
    return ctx.cursor.hexOf(start, end);
  },
  encode(value, writer) {
    if (typeof value === 'string') writer.hex(value);
    else if (Number.isInteger(value) && value >= 0 && value <= 255) writer.u8(value);
    else throw new RangeError(`${value} is no data coding scheme`);
  },
};

/** A text of location services, coded as a USSD string; hex where no scheme stands before it. */
const textCodec: OctetCodec<UssdString | string> = {
  name: 'lcsText',
  decode(ctx, start, end) {
    const scheme = ctx.siblings[SCHEME_FIELD];
    if (typeof scheme !== 'number') return ctx.cursor.hexOf(start, end);
    return decodeUssdString(scheme, ctx.cursor.window(start, end), ctx.faults);
  },
  encode(value, writer) {
    const scheme = writer.siblings[SCHEME_FIELD];
    if (typeof value === 'string') writer.hex(value);
    else if (typeof scheme === 'number') writer.bytes(encodeUssdString(scheme, value));
    else throw new RangeError('a text needs its data coding scheme');
  },
};

export const lcsDataCodingScheme = octets(schemeCodec);
export const lcsText = octets(textCodec);
