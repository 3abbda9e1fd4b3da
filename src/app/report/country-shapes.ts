import { createRequire } from 'node:module';
import { type GeoPermissibleObjects, geoCentroid } from 'd3-geo';
import { feature, merge, mesh } from 'topojson-client';
import { COUNTRY_NUMBERS } from './country-number-table.ts';

/** What `feature`, `merge` and `mesh` read. */
type Topology = Parameters<typeof feature>[0];
type Shapes = Extract<Parameters<typeof feature>[1], { type: 'GeometryCollection' }>;
type Shape = Shapes['geometries'][number];

/** Degrees. */
export type Place = readonly [longitude: number, latitude: number];

const read = createRequire(import.meta.url);

/** Nobody lives there, and a map without it has room for where people do. */
const ANTARCTICA = '010';

/** Kosovo has no number of ISO's. */
const SHAPES_BY_NAME: Readonly<Record<string, string>> = { XK: 'Kosovo' };

/** Countries whose shape lies far from where most of its people live, and those that are not drawn. */
const PLACES: Readonly<Record<string, Place>> = {
  US: [-98, 39],
  FR: [2.5, 46.8],
  NO: [9.5, 61.5],
  NL: [5.4, 52.2],
  BQ: [-68.3, 12.2],
  BV: [3.4, -54.4],
  CC: [96.8, -12.2],
  CX: [105.6, -10.5],
  GF: [-53, 4],
  GI: [-5.35, 36.14],
  GP: [-61.5, 16.2],
  MQ: [-61, 14.6],
  RE: [55.5, -21.1],
  SJ: [18, 78.5],
  TK: [-171.8, -9.2],
  TV: [179.2, -8.5],
  UM: [-176.5, 0.2],
  YT: [45.15, -12.8],
};

interface Atlas {
  readonly topology: Topology;
  readonly shapes: Shapes;
}

function atlas(scale: '110m' | '50m'): Atlas {
  const topology = read(`world-atlas/countries-${scale}.json`) as Topology;
  return { topology, shapes: topology.objects.countries as Shapes };
}

/** Natural Earth's countries at 1:110m (public domain), and where those too small to be drawn are. */
export class CountryShapes {
  private readonly coarse = atlas('110m');
  private fine: Atlas | undefined;

  /** All land but Antarctica, in one piece. */
  land(): GeoPermissibleObjects {
    const { topology, shapes } = this.coarse;
    return merge(topology, shapes.geometries.filter(isDrawn) as Parameters<typeof merge>[1]);
  }

  /** Borders that two countries share. */
  borders(): GeoPermissibleObjects {
    const { topology, shapes } = this.coarse;
    return mesh(topology, shapes as Parameters<typeof mesh>[1], (a, b) => a !== b);
  }

  /** The shape of a country, ISO 3166-1 alpha-2; `undefined` where it is too small for the map. */
  shapeOf(country: string): GeoPermissibleObjects | undefined {
    const shape = find(this.coarse, country);
    if (shape === undefined) return undefined;
    const drawn = feature(this.coarse.topology, shape);
    if (country === 'FR' && drawn.type === 'Feature' && drawn.geometry.type === 'MultiPolygon') {
      const coordinates = drawn.geometry.coordinates.filter((polygon) => !isOverseas(polygon));
      return { type: 'MultiPolygon', coordinates };
    }
    return drawn;
  }

  /** A place within it; `undefined` for what is no country. */
  placeOf(country: string): Place | undefined {
    const known = PLACES[country];
    if (known !== undefined) return known;
    this.fine ??= atlas('50m');
    const source = find(this.coarse, country) === undefined ? this.fine : this.coarse;
    const shape = find(source, country);
    return shape && geoCentroid(feature(source.topology, shape));
  }
}

/** French Guiana is drawn in the shape of France, and has numbers of its own. */
function isOverseas([ring]: readonly (readonly (readonly number[])[])[]): boolean {
  return (ring?.[0]?.[0] ?? 0) < -30;
}

function isDrawn({ id }: Shape): boolean {
  return id !== ANTARCTICA;
}

function find({ shapes }: Atlas, country: string): Shape | undefined {
  const number = COUNTRY_NUMBERS.get(country);
  const name = SHAPES_BY_NAME[country];
  return shapes.geometries.find(({ id, properties }) =>
    number === undefined
      ? name !== undefined && (properties as { name?: string } | undefined)?.name === name
      : id === number,
  );
}
