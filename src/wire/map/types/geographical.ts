import type { BerWriter } from '../../ber/ber-writer.ts';
import type { DecodeContext } from '../../ber/decode-context.ts';
import { type OctetCodec, octets } from '../../ber/schema.ts';
import { readUnsigned, writeUnsigned } from './plmn.ts';

/**
 * A place on the ellipsoid, TS 23.032. Degrees with six decimals (a step of the code is 1.1e-5 north
 * and 2.1e-5 east), lengths in metres, angles in degrees, confidence in percent (0: not given).
 * `hex` is there where the octets say more than the fields, and then it is what is written back.
 */
export interface Geographical {
  type: string;
  latitude?: number;
  longitude?: number;
  /** Radius of the circle that holds the subscriber, in metres. */
  uncertainty?: number;
  uncertaintySemiMajor?: number;
  uncertaintySemiMinor?: number;
  orientation?: number;
  altitude?: number;
  uncertaintyAltitude?: number;
  innerRadius?: number;
  uncertaintyRadius?: number;
  offsetAngle?: number;
  includedAngle?: number;
  confidence?: number;
  hex?: string;
}

type Key = Exclude<keyof Geographical, 'type' | 'hex'>;

/** How one octet or several carry a number; `spare` bits have to be 0. */
interface Coding {
  readonly octets: number;
  readonly spare: number;
  toValue(code: number): number;
  toCode(value: number): number;
}

const round = (value: number, decimals: number): number => {
  const factor = 10 ** decimals;
  // adding 0 makes -0 a plain 0
  return Math.round(value * factor) / factor + 0;
};

/** Clause 6.1: sign and magnitude, 2^23 steps for 90 degrees. */
const LATITUDE: Coding = {
  octets: 3,
  spare: 0,
  toValue: (code) => round((((code & 0x800000) === 0 ? 1 : -1) * (code & 0x7fffff) * 90) / 2 ** 23, 6),
  toCode: (value) => {
    const steps = Math.min(Math.round((Math.abs(value) * 2 ** 23) / 90), 2 ** 23 - 1);
    return value < 0 && steps > 0 ? 0x800000 | steps : steps;
  },
};
/** Clause 6.1: two's complement, 2^24 steps for 360 degrees. */
const LONGITUDE: Coding = {
  octets: 3,
  spare: 0,
  toValue: (code) => round(((code >= 2 ** 23 ? code - 2 ** 24 : code) * 360) / 2 ** 24, 6),
  toCode: (value) => {
    const steps = Math.min(Math.round((value * 2 ** 24) / 360), 2 ** 23 - 1);
    return steps < 0 ? steps + 2 ** 24 : steps;
  },
};
/** Clauses 6.2 and 6.4: C((1+x)^K - 1) metres. */
const growing = (scale: number, rate: number): Coding => ({
  octets: 1,
  spare: 0x80,
  toValue: (code) => round(scale * (rate ** code - 1), 2),
  toCode: (value) => Math.round(Math.log(value / scale + 1) / Math.log(rate)),
});
const UNCERTAINTY = growing(10, 1.1);
const UNCERTAINTY_ALTITUDE = growing(45, 1.025);
/** Clause 6.3: the first bit says below the ellipsoid. */
const ALTITUDE: Coding = {
  octets: 2,
  spare: 0,
  toValue: (code) => ((code & 0x8000) === 0 ? code : -(code & 0x7fff)) + 0,
  toCode: (value) => (value < 0 ? 0x8000 | -value : value),
};
const times = (factor: number, count: number, spare = 0): Coding => ({
  octets: count,
  spare,
  toValue: (code) => code * factor,
  toCode: (value) => Math.round(value / factor),
});
const ANGLE = times(2, 1);
const PERCENT = times(1, 1, 0x80);

type Part = readonly [Key, Coding];
const POINT: readonly Part[] = [
  ['latitude', LATITUDE],
  ['longitude', LONGITUDE],
];
const ELLIPSE: readonly Part[] = [
  ['uncertaintySemiMajor', UNCERTAINTY],
  ['uncertaintySemiMinor', UNCERTAINTY],
  ['orientation', ANGLE],
];

/** Clause 7.1, by the code of the shape, under the names of SupportedGADShapes in TS 29.002. */
const SHAPES: ReadonlyMap<number, { readonly type: string; readonly parts: readonly Part[] }> = new Map([
  [0, { type: 'ellipsoidPoint', parts: POINT }],
  [
    1,
    {
      type: 'ellipsoidPointWithUncertaintyCircle',
      parts: [...POINT, ['uncertainty', UNCERTAINTY] satisfies Part],
    },
  ],
  [
    3,
    {
      type: 'ellipsoidPointWithUncertaintyEllipse',
      parts: [...POINT, ...ELLIPSE, ['confidence', PERCENT] satisfies Part],
    },
  ],
  [5, { type: 'polygon', parts: [] }],
  [8, { type: 'ellipsoidPointWithAltitude', parts: [...POINT, ['altitude', ALTITUDE] satisfies Part] }],
  [
    9,
    {
      type: 'ellipsoidPointWithAltitudeAndUncertaintyElipsoid',
      parts: [
        ...POINT,
        ['altitude', ALTITUDE] satisfies Part,
        ...ELLIPSE,
        ['uncertaintyAltitude', UNCERTAINTY_ALTITUDE] satisfies Part,
        ['confidence', PERCENT] satisfies Part,
      ],
    },
  ],
  [
    10,
    {
      type: 'ellipsoidArc',
      parts: [
        ...POINT,
        ['innerRadius', times(5, 2)] satisfies Part,
        ['uncertaintyRadius', UNCERTAINTY] satisfies Part,
        ['offsetAngle', ANGLE] satisfies Part,
        ['includedAngle', ANGLE] satisfies Part,
        ['confidence', PERCENT] satisfies Part,
      ],
    },
  ],
]);
const CODES = new Map([...SHAPES].map(([code, shape]) => [shape.type, code]));

function sizeOf(parts: readonly Part[]): number {
  return parts.reduce((sum, [, coding]) => sum + coding.octets, 0);
}

/** Answers whether every spare bit was 0. */
function readParts(ctx: DecodeContext, pos: number, parts: readonly Part[], into: Geographical): boolean {
  let plain = true;
  let at = pos;
  for (const [key, coding] of parts) {
    const code = readUnsigned(ctx, at, at + coding.octets);
    if ((code & coding.spare) !== 0) plain = false;
    into[key] = coding.toValue(code & ~coding.spare);
    at += coding.octets;
  }
  return plain;
}

function writeParts(writer: BerWriter, parts: readonly Part[], value: Geographical): void {
  for (const [key, coding] of parts.toReversed()) {
    const number = value[key];
    if (number === undefined) throw new RangeError(`${key} is missing`);
    writeUnsigned(writer, coding.toCode(number), coding.octets);
  }
}

function shapeCodec(name: string, least: number, most: number): OctetCodec<Geographical> {
  return {
    name,
    decode(ctx, start, end) {
      const length = end - start;
      const lead = ctx.cursor.at(start);
      const shape = length > 0 ? SHAPES.get(lead >> 4) : undefined;
      const place: Geographical = { type: shape?.type ?? `shape ${length > 0 ? lead >> 4 : '?'}` };
      if (length < least || length > most) {
        ctx.fault('bad-length', start, `${name} has ${length} octets, not ${least} to ${most}`);
      }
      const whole = shape !== undefined && shape.parts.length > 0 && length === 1 + sizeOf(shape.parts);
      const plain = whole && readParts(ctx, start + 1, shape.parts, place) && (lead & 15) === 0;
      if (!plain) place.hex = ctx.cursor.hexOf(start, end);
      return place;
    },
    encode(value, writer) {
      if (value.hex !== undefined) {
        writer.hex(value.hex);
        return;
      }
      const code = CODES.get(value.type);
      const shape = code === undefined ? undefined : SHAPES.get(code);
      if (code === undefined || shape === undefined || shape.parts.length === 0) {
        throw new RangeError(`a shape "${value.type}" is given as hex`);
      }
      writeParts(writer, shape.parts, value);
      writer.u8(code << 4);
    },
  };
}

/** GeographicalInformation: always the point with its circle. */
export const geographicalInformation = octets(shapeCodec('geographicalInformation', 8, 8));
/** Ext-GeographicalInformation: any shape but the polygon. */
export const extGeographicalInformation = octets(shapeCodec('extGeographicalInformation', 1, 20));
/** Add-GeographicalInformation: polygons too, which stay hex. */
export const addGeographicalInformation = octets(shapeCodec('addGeographicalInformation', 1, 91));

/** GeodeticInformation, ITU-T Q.763 clause 3.88: a shape behind its presentation and screening. */
export interface Geodetic extends Geographical {
  /** 0 user provided not verified, 1 verified and passed, 3 network provided. */
  screening?: number;
  /** 0 allowed, 1 restricted, 2 location not available. */
  presentation?: number;
}

const GEODETIC_PARTS: readonly Part[] = [...POINT, ['uncertainty', UNCERTAINTY], ['confidence', PERCENT]];
const GEODETIC_SIZE = 10;

const geodeticCodec: OctetCodec<Geodetic> = {
  name: 'geodeticInformation',
  decode(ctx, start, end) {
    const length = end - start;
    const lead = ctx.cursor.at(start);
    const shape = ctx.cursor.at(start + 1);
    if (length !== GEODETIC_SIZE || shape !== 1) {
      ctx.fault('bad-length', start, 'geodeticInformation is no point with its circle in 10 octets');
      return { type: 'unknown', hex: ctx.cursor.hexOf(start, end) };
    }
    const place: Geodetic = {
      type: 'ellipsoidPointWithUncertaintyCircle',
      screening: lead & 3,
      presentation: (lead >> 2) & 3,
    };
    const plain = readParts(ctx, start + 2, GEODETIC_PARTS, place) && lead < 16;
    if (!plain) place.hex = ctx.cursor.hexOf(start, end);
    return place;
  },
  encode(value, writer) {
    if (value.hex !== undefined) {
      writer.hex(value.hex);
      return;
    }
    writeParts(writer, GEODETIC_PARTS, value);
    writer.u8(1);
    writer.u8((((value.presentation ?? 0) & 3) << 2) | ((value.screening ?? 0) & 3));
  },
};

export const geodeticInformation = octets(geodeticCodec);
