import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { ISO_COUNTRIES } from '../../src/network/iso-country-table.ts';

/*
 * Where countries are: Natural Earth's 1:10m countries (public domain) as the package world-atlas carries
 * them, and by our own hand what that data set draws otherwise than numbers are given out.
 */

/** Points on a border or coast, on the unit sphere: x, y, z of each in turn. */
export type Shape = Float64Array;

interface Geometry {
  readonly type: string;
  /** ISO 3166-1 numeric; absent where a shape is no country of ISO's. */
  readonly id?: string;
  readonly arcs: readonly (readonly number[])[] | readonly (readonly (readonly number[])[])[];
  readonly properties: { readonly name: string };
}

interface Topology {
  readonly transform: { readonly scale: readonly number[]; readonly translate: readonly number[] };
  /** Quantised longitudes and latitudes, each but the first as its difference from the one before. */
  readonly arcs: readonly (readonly (readonly [number, number])[])[];
  readonly objects: { readonly countries: { readonly geometries: readonly Geometry[] } };
}

type Degrees = readonly [longitude: number, latitude: number];
type Ring = readonly Degrees[];

/** Longitudes and latitudes that hold the islands or parts of one country code, in degrees. */
interface Box {
  readonly country: string;
  /** The shape of the data set that it is drawn in. */
  readonly within: string;
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

/** Parts of other shapes that have a country code of their own. The other shape keeps them too. */
const PARTS: readonly Box[] = [
  { country: 'GF', within: 'France', west: -55, south: 2, east: -51, north: 6 },
  { country: 'GP', within: 'France', west: -62, south: 15.7, east: -60.9, north: 16.6 },
  { country: 'MQ', within: 'France', west: -61.4, south: 14.3, east: -60.7, north: 15 },
  { country: 'RE', within: 'France', west: 55, south: -21.5, east: 56, north: -20.7 },
  { country: 'YT', within: 'France', west: 44.9, south: -13.1, east: 45.4, north: -12.5 },
  { country: 'BQ', within: 'Netherlands', west: -68.5, south: 11.9, east: -68.1, north: 12.4 },
  { country: 'BQ', within: 'Netherlands', west: -63.3, south: 17.4, east: -62.9, north: 17.7 },
  { country: 'SJ', within: 'Norway', west: 10, south: 74, east: 35, north: 81 },
  { country: 'SJ', within: 'Norway', west: -9.2, south: 70.7, east: -7.8, north: 71.3 },
  { country: 'BV', within: 'Norway', west: 3.2, south: -54.6, east: 3.6, north: -54.3 },
  { country: 'CC', within: 'Indian Ocean Ter.', west: 96.5, south: -12.4, east: 97, north: -11.8 },
  { country: 'CX', within: 'Indian Ocean Ter.', west: 105.4, south: -10.7, east: 105.8, north: -10.3 },
];

/**
 * Whole shapes that count for a country as well, by the numbers that are used there: operators of +90
 * serve the north of Cyprus, those of +212 the Western Sahara, and bases are served by the country around
 * them. A shape too many can only shorten a way.
 */
const JOINED: Readonly<Record<string, readonly string[]>> = {
  'N. Cyprus': ['CY', 'TR'],
  'Cyprus U.N. Buffer Zone': ['CY'],
  Akrotiri: ['CY'],
  Dhekelia: ['CY'],
  'W. Sahara': ['MA'],
  Somaliland: ['SO'],
  Kosovo: ['XK'],
  Baikonur: ['KZ'],
  'USNB Guantanamo Bay': ['CU'],
  'Siachen Glacier': ['IN', 'PK'],
  'Indian Ocean Ter.': ['AU'],
  'Coral Sea Is.': ['AU'],
};

/** Where the data set draws nothing: each inhabited atoll, in degrees. */
const POINTS: Readonly<Record<string, readonly Degrees[]>> = {
  TK: [
    [-172.5, -8.56],
    [-171.81, -9.17],
    [-171.22, -9.38],
  ],
};

/** Points along straight borders are no further apart than this, which errs by less than a kilometre at 20. */
const STEP_DEGREES = 0.05;

function readAtlas(): Topology {
  const path = fileURLToPath(import.meta.resolve('world-atlas/countries-10m.json'));
  return JSON.parse(readFileSync(path, 'utf8')) as Topology;
}

function degreesOf({ arcs, transform }: Topology): Ring[] {
  const [scaleX = 1, scaleY = 1] = transform.scale;
  const [firstX = 0, firstY = 0] = transform.translate;
  return arcs.map((arc) => {
    let x = 0;
    let y = 0;
    return arc.map(([dx, dy]): Degrees => {
      x += dx;
      y += dy;
      return [x * scaleX + firstX, y * scaleY + firstY];
    });
  });
}

/** The outer and inner rings of a geometry. An arc that is walked backwards is written as its complement. */
function ringsOf(geometry: Geometry, arcs: readonly Ring[]): Ring[] {
  const rings = (geometry.type === 'MultiPolygon' ? geometry.arcs.flat() : geometry.arcs) as number[][];
  return rings.map((ring) =>
    ring.flatMap((arc) => (arc < 0 ? [...(arcs[~arc] ?? [])].reverse() : (arcs[arc] ?? []))),
  );
}

function isIn(box: Box, ring: Ring): boolean {
  const [longitude, latitude] = ring[0] ?? [0, 0];
  return longitude >= box.west && longitude <= box.east && latitude >= box.south && latitude <= box.north;
}

/** The points of rings, with more of them where two are far apart. */
export function shapeOf(rings: readonly Ring[]): Shape {
  const points: number[] = [];
  const put = (longitude: number, latitude: number) => {
    const [x, y] = [(longitude * Math.PI) / 180, (latitude * Math.PI) / 180];
    points.push(Math.cos(y) * Math.cos(x), Math.cos(y) * Math.sin(x), Math.sin(y));
  };
  for (const ring of rings) {
    let [beforeX, beforeY] = ring[0] ?? [0, 0];
    for (const [x, y] of ring) {
      // From 180° east to 180° west is no way at all.
      const across = Math.abs(x - beforeX) > 180;
      const steps = across ? 0 : Math.ceil(Math.hypot(x - beforeX, y - beforeY) / STEP_DEGREES);
      for (let step = 1; step < steps; step++)
        put(beforeX + ((x - beforeX) * step) / steps, beforeY + ((y - beforeY) * step) / steps);
      put(x, y);
      [beforeX, beforeY] = [x, y];
    }
  }
  return Float64Array.from(points);
}

/** The alpha-2 code of a numeric one: locales are canonical with letters. */
function letters(numeric: string | undefined): string | undefined {
  if (numeric === undefined) return undefined;
  const code = Intl.getCanonicalLocales(`und-${numeric}`)[0]?.slice('und-'.length) ?? '';
  return ISO_COUNTRIES.has(code) ? code : undefined;
}

/**
 * The rings of every country of `ISO_COUNTRIES`, by its code.
 *
 * @throws Error where one has none: the data set has changed, and the tables above must follow
 */
export function countryRings(): Map<string, Ring[]> {
  const atlas = readAtlas();
  const arcs = degreesOf(atlas);
  const countries = new Map<string, Ring[]>();
  const add = (country: string, rings: readonly Ring[]) => {
    const list = countries.get(country) ?? [];
    for (const ring of rings) list.push(ring);
    countries.set(country, list);
  };
  for (const geometry of atlas.objects.countries.geometries) {
    const { name } = geometry.properties;
    const rings = ringsOf(geometry, arcs);
    const country = letters(geometry.id);
    if (country !== undefined) add(country, rings);
    for (const other of JOINED[name] ?? []) add(other, rings);
    for (const box of PARTS)
      if (box.within === name)
        add(
          box.country,
          rings.filter((ring) => isIn(box, ring)),
        );
  }
  for (const [country, points] of Object.entries(POINTS))
    add(
      country,
      points.map((point) => [point]),
    );
  const without = [...ISO_COUNTRIES].filter((country) => (countries.get(country) ?? []).length === 0);
  if (without.length > 0) throw new Error(`no shape for ${without.join(', ')}`);
  return countries;
}
