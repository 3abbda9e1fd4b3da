import { createHash } from 'node:crypto';
import type { Incident, IncidentSender } from '../../incident/incident.ts';
import { VERDICT_KINDS } from '../../verdict/verdict-kind.ts';
import { detectorSection, lookedForMarkup } from './detector-section.ts';
import { classWords, incidentSection, senderWords } from './incident-section.ts';
import { html, Markup } from './markup.ts';
import type { ReportInput } from './report-input.ts';
import { clockOf, countryName, durationWords, plural } from './report-words.ts';
import { sendersByCountry } from './sender-countries.ts';
import { STYLES } from './styles.ts';
import { coverageSection, headMarkup, summarySection } from './summary-section.ts';
import { timelineSvg } from './timeline-svg.ts';
import { verdictLegend } from './verdict-legend.ts';
import { WorldMap } from './world-map.ts';

/** Incidents that are shown whole: some hundred pages on paper. The worst come first. */
export const MAX_WHOLE_INCIDENTS = 100;

/** Incidents that are named in the list. */
export const MAX_LISTED_INCIDENTS = 1_000;

/** A page of its own: one file that asks nothing of any other. */
export function reportPage(input: ReportInput): string {
  const map = new WorldMap();
  const whole = input.report.incidents.slice(0, MAX_WHOLE_INCIDENTS);
  const found = new Set(whole.flatMap(({ detectors }) => detectors));
  const page = html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy()}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<meta name="generator" content="Wardline ${input.version}">
<title>Wardline: inspection report</title>
<style>${new Markup(STYLES)}</style>
</head>
<body>
<a class="skip" href="#main">To the report</a>
${headMarkup(input)}
<main id="main">
${summarySection(input)}
${whole.length === 0 ? nothingFound(input) : incidentList(input)}
${trafficSection(input)}
${whole.length === 0 ? '' : html`${map.base()}${whereSection(input, map)}`}
${whole.length === 0 ? '' : incidentsSection(whole, input, map)}
${coverageSection(input)}
${detectorSection(found)}
</main>
<footer><p>Wardline ${input.version}. Made from the captures named above and nothing else: the same captures give the same page. It loads nothing and runs no script.</p></footer>
</body>
</html>
`;
  return page.text;
}

/** Nothing may be loaded from anywhere; the one style sheet is known by its contents. */
function policy(): string {
  const hash = createHash('sha256').update(STYLES).digest('base64');
  return `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`;
}

function incidentList({ report: { incidents } }: ReportInput): Markup {
  const listed = incidents.slice(0, MAX_LISTED_INCIDENTS);
  const more = incidents.length - listed.length;
  return html`<nav id="incident-list" aria-labelledby="list-title"><h2 id="list-title">Incidents</h2>
<ol class="incident-list">${listed.map((incident, place) => listRow(incident, place))}</ol>
${more > 0 ? html`<p class="note">… and ${plural(more, 'more incident')}.</p>` : ''}</nav>
`;
}

function listRow(
  { id, severity, title, senders, firstAt, messages, ...incident }: Incident,
  place: number,
): Markup {
  const [first] = senders;
  const others = senders.length > 1 ? ` and ${senders.length - 1} more` : '';
  const who = first === undefined ? '' : `by ${senderWords(first)}${others}`;
  const name = place < MAX_WHOLE_INCIDENTS ? html`<a href="#incident-${id}">${title}</a>` : title;
  return html`<li><span class="severity s-${severity}">${severity}</span><span class="list-title">${name}</span><span class="list-more">${classWords(incident.class)} · ${clockOf(firstAt).slice(0, 8)} · ${plural(messages, 'message')} · ${who}</span></li>
`;
}

function nothingFound({ home }: ReportInput): Markup {
  return html`<section id="incident-list" aria-labelledby="list-title"><h2 id="list-title">Incidents</h2>
<p>None. Looked for, in every message of MAP and CAP:</p>
${lookedForMarkup()}${home === null ? html`<p class="note">Without a network plan nobody is known: whose titles and whose subscribers these are was not judged.</p>` : ''}</section>
`;
}

function trafficSection({ traffic, report }: ReportInput): Markup | string {
  if (traffic === undefined) return '';
  const kinds = new Set(VERDICT_KINDS.filter((kind) => report.verdicts[kind] > 0));
  return html`<section id="traffic" aria-labelledby="traffic-title"><h2 id="traffic-title">Traffic and verdicts</h2>
<figure class="panel"><div class="scroll" role="region" aria-label="Chart of messages over time" tabindex="0">${timelineSvg(traffic)}</div>
<figcaption>${verdictLegend(kinds)}<span>A bar is ${durationWords(traffic.widthMs)}; times in UTC.</span></figcaption></figure></section>
`;
}

function whereSection({ report, home }: ReportInput, map: WorldMap): Markup | string {
  const senders = distinctSenders(report.incidents);
  const countries = sendersByCountry(senders);
  if (!map.canShow(countries)) return '';
  const unknown = senders.filter(({ country }) => country === null).length;
  return html`<section id="where" aria-labelledby="where-title"><h2 id="where-title">Where the senders’ numbers belong</h2>
<figure class="panel">${map.draw('map-all', countries, home, false)}
<figcaption><ul class="legend">${home === null ? '' : html`<li><span class="swatch home"></span>${home.name}, ${countryName(home.country)}</li>`}${countries.map(({ country, titles }) => html`<li><span class="swatch sender"></span>${countryName(country)}: ${plural(titles, 'title')}</li>`)}${unknown > 0 ? html`<li>country not known: ${plural(unknown, 'sender')}</li>` : ''}</ul>
<span>By the country of the number. Titles are leased and forged: the attacker may be somewhere else.</span></figcaption></figure></section>
`;
}

function distinctSenders(incidents: readonly Incident[]): IncidentSender[] {
  const senders = new Map<string, IncidentSender>();
  for (const incident of incidents)
    for (const sender of incident.senders) senders.set(`${sender.gt} ${sender.country}`, sender);
  return [...senders.values()];
}

function incidentsSection(whole: readonly Incident[], input: ReportInput, map: WorldMap): Markup {
  const more = input.report.incidents.length - whole.length;
  return html`<section id="incidents" aria-labelledby="incidents-title"><h2 id="incidents-title">Incidents in detail</h2>
${whole.map((incident, place) => incidentSection(incident, place + 1, input, map))}${more > 0 ? html`<p class="note">… and ${plural(more, 'more incident')}, less severe or later; wardline inspect --format json has all.</p>` : ''}</section>
`;
}
