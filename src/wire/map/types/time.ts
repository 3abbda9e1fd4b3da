import { type OctetCodec, octets } from '../../ber/schema.ts';

/** Seconds from 1900-01-01 to 1970-01-01. */
const FROM_1900_TO_1970 = 2_208_988_800;
const ERA = 0x1_0000_0000;

/**
 * Time of TS 29.002 clause 17.7.8: four octets as in RFC 6733 clause 4.3.1, seconds since 1900; with
 * the first bit clear they count from 2036-02-07T06:28:16Z. Shown in ISO 8601, `2019-01-31T10:00:00Z`.
 */
const timeCodec: OctetCodec<string> = {
  name: 'time',
  decode(ctx, start, end) {
    if (end - start !== 4) {
      ctx.fault('bad-length', start, `time has ${end - start} octets, not 4`);
      return ctx.cursor.hexOf(start, end);
    }
    let seconds = 0;
    for (let pos = start; pos < end; pos++) seconds = seconds * 256 + ctx.cursor.at(pos);
    if (seconds < ERA / 2) seconds += ERA;
    return new Date((seconds - FROM_1900_TO_1970) * 1000).toISOString().replace('.000Z', 'Z');
  },
  encode(value, writer) {
    if (!value.includes('T')) {
      writer.hex(value);
      return;
    }
    const seconds = Date.parse(value) / 1000 + FROM_1900_TO_1970;
    if (!Number.isInteger(seconds) || seconds < ERA / 2 || seconds >= 1.5 * ERA) {
      throw new RangeError(`"${value}" is no time that four octets carry`);
    }
    let rest = seconds % ERA;
    for (let i = 0; i < 4; i++) {
      writer.u8(rest % 256);
      rest = Math.floor(rest / 256);
    }
  },
};

export const time = octets(timeCodec);
