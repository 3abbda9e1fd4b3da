import { geoNaturalEarth1, geoPath } from 'd3-geo';
import { CountryShapes } from './country-shapes.ts';
import { html, type Markup } from './markup.ts';
import { countryName, plural } from './report-words.ts';

/** Units of the drawing, which are pixels where it is as wide as a page. */
const WIDTH = 960;
const HEIGHT = 452;

/** Tenths of a unit are finer than any screen. */
const PATH_DIGITS = 1;

/** Countries that are named on the map; the list beside it names all. */
export const MAX_MAP_LABELS = 8;

/** A place on the map with the number of senders there. */
export interface MapSenders {
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  readonly titles: number;
}

export interface MapHome {
  readonly country: string;
  readonly name: string;
}

interface Label {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'end';
}

/**
 * Maps of the world that share one drawing of the land: it stands in the page once, and each map points
 * at it.
 */
export class WorldMap {
  private readonly shapes = new CountryShapes();
  private readonly projection = geoNaturalEarth1().fitExtent(
    [
      [2, 2],
      [WIDTH - 2, HEIGHT - 2],
    ],
    this.shapes.land(),
  );
  private readonly path = geoPath(this.projection).digits(PATH_DIGITS);

  /** The land, to stand once in the page before any map. */
  base(): Markup {
    return html`<svg class="defs" width="0" height="0" aria-hidden="true" focusable="false"><defs><g id="world"><path class="land" d="${this.path(this.shapes.land())}"/><path class="borders" d="${this.path(this.shapes.borders())}"/></g></defs></svg>
`;
  }

  /** Whether anything of the senders can be shown. */
  canShow(senders: readonly MapSenders[]): boolean {
    return senders.some(({ country }) => this.point(country) !== undefined);
  }

  /**
   * @param id of the drawing, unique in the page
   * @param senders by country
   * @param isSmall true where it takes half a page: names are written larger
   */
  draw(id: string, senders: readonly MapSenders[], home: MapHome | null, isSmall: boolean): Markup {
    const homePoint = home === null ? undefined : this.point(home.country);
    const shown = senders.filter(({ country }) => this.point(country) !== undefined);
    const names = shown.map(({ country, titles }) => `${countryName(country)} (${plural(titles, 'title')})`);
    const from = names.length === 0 ? 'nowhere that is known' : names.join(', ');
    const towards = home === null ? '' : `, and our network in ${countryName(home.country)}`;
    return html`<svg class="map${isSmall ? ' small' : ''}" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-labelledby="${id}-title ${id}-desc"><title id="${id}-title">World map of the senders</title><desc id="${id}-desc">Senders’ numbers belong to: ${from}${towards}.</desc>
<use href="#world"/>
${home === null ? '' : this.countryMarkup(home.country, 'home-land')}${shown.map(({ country }) => (country === home?.country ? '' : this.countryMarkup(country, 'sender-land')))}
${shown.map(({ country }) => this.arcMarkup(country, home))}
${home === null || homePoint === undefined ? '' : html`<rect class="home-dot" x="${homePoint[0] - 6}" y="${homePoint[1] - 6}" width="12" height="12" rx="2" transform="rotate(45 ${homePoint[0]} ${homePoint[1]})"/>`}
${shown.map(({ country, titles }) => this.dotMarkup(country, titles, country === home?.country))}
${this.labels(shown, home, isSmall).map(({ text, x, y, anchor }) => html`<text class="map-label" x="${x}" y="${y}" text-anchor="${anchor}">${text}</text>`)}
</svg>
`;
  }

  private point(country: string): readonly [number, number] | undefined {
    const place = this.shapes.placeOf(country);
    if (place === undefined) return undefined;
    const point = this.projection([place[0], place[1]]);
    return point === null ? undefined : [rounded(point[0]), rounded(point[1])];
  }

  private countryMarkup(country: string, style: string): Markup | string {
    const shape = this.shapes.shapeOf(country);
    return shape === undefined ? '' : html`<path class="${style}" d="${this.path(shape)}"/>`;
  }

  /** The shortest way over the globe. */
  private arcMarkup(country: string, home: MapHome | null): Markup | string {
    if (home === null || country === home.country) return '';
    const [from, to] = [this.shapes.placeOf(country), this.shapes.placeOf(home.country)];
    if (from === undefined || to === undefined) return '';
    const arc = {
      type: 'LineString' as const,
      coordinates: [
        [from[0], from[1]],
        [to[0], to[1]],
      ],
    };
    return html`<path class="arc" d="${this.path(arc)}"/>`;
  }

  private dotMarkup(country: string, titles: number, isHome: boolean): Markup | string {
    const point = this.point(country);
    if (point === undefined) return '';
    const radius = rounded(Math.min(18, 5 + 2 * Math.sqrt(titles)));
    return html`<g><title>${countryName(country)}: ${plural(titles, 'title')}</title>${isHome ? html`<circle class="ring" cx="${point[0]}" cy="${point[1]}" r="${radius + 7}"/>` : html`<circle class="halo" cx="${point[0]}" cy="${point[1]}" r="${radius + 5}"/><circle class="dot" cx="${point[0]}" cy="${point[1]}" r="${radius}"/>`}</g>`;
  }

  /** Names beside the dots, moved down where they would lie upon each other. */
  private labels(senders: readonly MapSenders[], home: MapHome | null, isSmall: boolean): Label[] {
    const lineHeight = isSmall ? 26 : 17;
    const characterWidth = isSmall ? 15 : 9;
    const away = isSmall ? 26 : 20;
    const named = senders.slice(0, MAX_MAP_LABELS).map(({ country }) => country);
    const wanted = [...new Set(home === null ? named : [home.country, ...named])];
    const placed: (Label & { left: number; right: number })[] = [];
    for (const country of wanted) {
      const point = this.point(country);
      if (point === undefined) continue;
      const text = countryName(country);
      const width = text.length * characterWidth;
      const anchor = point[0] + away + width > WIDTH ? ('end' as const) : ('start' as const);
      const x = anchor === 'start' ? point[0] + away : point[0] - away;
      const [left, right] = anchor === 'start' ? [x, x + width] : [x - width, x];
      let y = point[1] + (isSmall ? 9 : 5);
      const isTaken = () =>
        placed.some(
          (label) => Math.abs(label.y - y) < lineHeight && label.left < right && left < label.right,
        );
      while (isTaken() && y < HEIGHT) y += 2;
      placed.push({ text, x: rounded(x), y: rounded(y), anchor, left, right });
    }
    return placed.map(({ text, x, y, anchor }) => ({ text, x, y, anchor }));
  }
}

function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}
