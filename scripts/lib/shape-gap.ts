import type { Shape } from './country-shapes.ts';

/** Mean radius of the earth (IUGG), kilometres. The sphere is within 0.6 % of the ellipsoid. */
const EARTH_RADIUS_KM = 6371.0088;
/** As many points as are cheaper to compare each with each than to divide again. */
const LEAF_POINTS = 16;

/** Some points of a shape, all within `radius` of the centre. */
interface Ball {
  readonly x: number;
  readonly y: number;
  readonly z: number;
  readonly radius: number;
  readonly points: Shape;
  readonly halves: readonly [Ball, Ball] | undefined;
}

function extent(points: Shape, axis: number): { low: number; high: number } {
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (let i = axis; i < points.length; i += 3) {
    const value = points[i] ?? 0;
    if (value < low) low = value;
    if (value > high) high = value;
  }
  return { low, high };
}

/** A tree of balls about the points of a shape, each divided across its longest side. */
export function ballOf(points: Shape): Ball {
  const extents = [0, 1, 2].map((axis) => extent(points, axis));
  const [x = 0, y = 0, z = 0] = extents.map(({ low, high }) => (low + high) / 2);
  let radius = 0;
  for (let i = 0; i < points.length; i += 3)
    radius = Math.max(
      radius,
      Math.hypot((points[i] ?? 0) - x, (points[i + 1] ?? 0) - y, (points[i + 2] ?? 0) - z),
    );
  const sides = extents.map(({ low, high }) => high - low);
  const axis = sides.indexOf(Math.max(...sides));
  if (points.length <= 3 * LEAF_POINTS || (sides[axis] ?? 0) === 0)
    return { x, y, z, radius, points, halves: undefined };
  const middle = [x, y, z][axis] ?? 0;
  const below: number[] = [];
  const above: number[] = [];
  for (let i = 0; i < points.length; i += 3) {
    const half = (points[i + axis] ?? 0) <= middle ? below : above;
    half.push(points[i] ?? 0, points[i + 1] ?? 0, points[i + 2] ?? 0);
  }
  const halves = [ballOf(Float64Array.from(below)), ballOf(Float64Array.from(above))] as const;
  return { x, y, z, radius, points, halves };
}

function nearestPoints(one: Shape, other: Shape): number {
  let least = Number.POSITIVE_INFINITY;
  for (let i = 0; i < one.length; i += 3) {
    const x = one[i] ?? 0;
    const y = one[i + 1] ?? 0;
    const z = one[i + 2] ?? 0;
    for (let j = 0; j < other.length; j += 3) {
      const [dx, dy, dz] = [x - (other[j] ?? 0), y - (other[j + 1] ?? 0), z - (other[j + 2] ?? 0)];
      const square = dx * dx + dy * dy + dz * dz;
      if (square < least) least = square;
    }
  }
  return Math.sqrt(least);
}

/** The least chord between the points of two balls, or `best` where it is no less. */
function leastChord(one: Ball, other: Ball, best: number): number {
  const apart = Math.hypot(one.x - other.x, one.y - other.y, one.z - other.z);
  if (apart - one.radius - other.radius >= best) return best;
  const divided = one.radius >= other.radius && one.halves ? one : other.halves ? other : one;
  if (divided.halves === undefined) return Math.min(best, nearestPoints(one.points, other.points));
  const rest = divided === one ? other : one;
  const away = ({ x, y, z }: Ball) => Math.hypot(x - rest.x, y - rest.y, z - rest.z);
  const [near, far] = [...divided.halves].sort((a, b) => away(a) - away(b)) as [Ball, Ball];
  return leastChord(far, rest, leastChord(near, rest, best));
}

/** The shortest way between two shapes over the earth, whole kilometres, rounded down. */
export function gapKm(one: Ball, other: Ball): number {
  const chord = Math.min(2, leastChord(one, other, 2));
  return Math.floor(2 * EARTH_RADIUS_KM * Math.asin(chord / 2));
}
