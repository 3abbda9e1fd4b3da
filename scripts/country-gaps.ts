// Writes src/network/country-gap-table.ts, the ways between countries, from the shapes of world-atlas.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { countryRings, shapeOf } from './lib/country-shapes.ts';
import { gapTableText } from './lib/gap-table-text.ts';
import { ROOT } from './lib/project.ts';
import { ballOf, gapKm } from './lib/shape-gap.ts';

const rings = countryRings();
const countries = [...rings.keys()].sort();
const balls = countries.map((country) => ballOf(shapeOf(rings.get(country) ?? [])));
const rows = balls.map((ball, place) => balls.slice(0, place).map((other) => gapKm(ball, other)));
writeFileSync(join(ROOT, 'src/network/country-gap-table.ts'), gapTableText(countries, rows));
