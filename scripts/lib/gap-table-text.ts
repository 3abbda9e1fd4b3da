/** Half the way round the earth, 20015 km, has three digits of base 36. */
const DIGITS = 3;
const BASE = 36;
/** Country codes a line. */
const CODES_A_LINE = 30;

const HEADER = `/**
 * The shortest way between two countries, border to border or coast to coast, whole kilometres rounded
 * down. Made by scripts/country-gaps.ts from the 1:10m countries of Natural Earth 4.1 (public domain),
 * as the package world-atlas 2.0.2 (ISC) carries them. Facts alone: no shape is in here.
 *
 * A row a country, in the order of the codes. A row has the ways to all countries before its own, three
 * digits of base 36 each; the first row has none.
 */
`;

/** The source of the table. `rows[i][j]` is the way from country i to j, for each j before i. */
export function gapTableText(countries: readonly string[], rows: readonly (readonly number[])[]): string {
  const codes: string[] = [];
  for (let i = 0; i < countries.length; i += CODES_A_LINE)
    codes.push(`  '${countries.slice(i, i + CODES_A_LINE).join(' ')}',`);
  const lines = rows.map((row) => {
    const digits = row.map((km) => km.toString(BASE).padStart(DIGITS, '0')).join('');
    return `  '${digits}',`;
  });
  return [
    `${HEADER}export const GAP_COUNTRIES: readonly string[] = [`,
    ...codes,
    "].flatMap((line) => line.split(' '));",
    '',
    `/** Digits of a way in \`GAP_ROWS\`, of base ${BASE}. */`,
    `export const GAP_DIGITS = ${DIGITS};`,
    '',
    'export const GAP_ROWS: readonly string[] = [',
    ...lines,
    '];',
    '',
  ].join('\n');
}
