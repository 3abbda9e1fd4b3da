import { type OctetCodec, octets, optional, sequence, tagged } from '../../ber/schema.ts';
import { decodeUssdString, encodeUssdString, type UssdString } from '../../sms/ussd-string.ts';
import { msisdn } from './address.ts';
import { alertingPattern } from './octet-codes.ts';

/** USSD-DataCodingScheme as a number, TS 23.038 clause 5; hex where it is not one octet. */
const dataCodingScheme: OctetCodec<number | string> = {
  name: 'ussdDataCodingScheme',
  decode(ctx, start, end) {
    if (end - start === 1) return ctx.cursor.at(start);
    ctx.fault('bad-length', start, `ussdDataCodingScheme has ${end - start} octets, not 1`);
    return ctx.cursor.hexOf(start, end);
  },
  encode(value, writer) {
    if (typeof value === 'string') writer.hex(value);
    else if (Number.isInteger(value) && value >= 0 && value <= 255) writer.u8(value);
    else throw new RangeError(`${value} is no data coding scheme`);
  },
};

/** The field before the string that says how it is coded. */
const SCHEME_FIELD = 'ussd-DataCodingScheme';

/** USSD-String by its coding scheme; hex where no scheme stands before it. */
const ussdString: OctetCodec<UssdString | string> = {
  name: 'ussdString',
  decode(ctx, start, end) {
    const scheme = ctx.siblings[SCHEME_FIELD];
    if (typeof scheme !== 'number') return ctx.cursor.hexOf(start, end);
    return decodeUssdString(scheme, ctx.cursor.window(start, end), ctx.faults);
  },
  encode(value, writer) {
    if (typeof value === 'string') {
      writer.hex(value);
      return;
    }
    const scheme = writer.siblings[SCHEME_FIELD];
    if (typeof scheme !== 'number') throw new RangeError('USSD text needs a data coding scheme');
    writer.bytes(encodeUssdString(scheme, value));
  },
};

const scheme = octets(dataCodingScheme);
const string = octets(ussdString);

/** USSD-Arg: TS 29.002 clause 17.7.4. */
export const ussdArg = sequence({
  [SCHEME_FIELD]: scheme,
  'ussd-String': string,
  alertingPattern: optional(alertingPattern),
  msisdn: optional(tagged(0, msisdn)),
});

/** USSD-Res: TS 29.002 clause 17.7.4. */
export const ussdRes = sequence({ [SCHEME_FIELD]: scheme, 'ussd-String': string });
