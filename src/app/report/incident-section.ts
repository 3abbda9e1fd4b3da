import type { Incident, IncidentSender } from '../../incident/incident.ts';
import { internationalNumber } from '../../kit/number-words.ts';
import { detectorTitle } from './detector-section.ts';
import { type IncidentLadder, incidentLadder, type LadderEntry } from './incident-ladder.ts';
import { ladderFigures } from './ladder-svg.ts';
import { html, type Markup } from './markup.ts';
import { nodeWords } from './node-words.ts';
import type { ReportInput } from './report-input.ts';
import { clockOf, countryName, grouped, plural, spanWords, VERDICT_WORDS } from './report-words.ts';
import { sendersByCountry } from './sender-countries.ts';
import { verdictLegend } from './verdict-legend.ts';
import type { WorldMap } from './world-map.ts';

/** Senders, packets and subscribers that are written out; more of them are counted. */
export const MAX_SHOWN_SENDERS = 12;
export const MAX_SHOWN_FRAMES = 40;
export const MAX_SHOWN_SUBSCRIBERS = 8;

/** Everything about one incident. */
export function incidentSection(
  incident: Incident,
  place: number,
  input: ReportInput,
  map: WorldMap,
): Markup {
  const { id, severity, title, story, advice, senders } = incident;
  const ladder = incidentLadder(incident, input.steps);
  const countries = sendersByCountry(senders);
  return html`<article class="incident s-${severity}" id="incident-${id}" aria-labelledby="title-${id}">
<header><p class="eyebrow"><span class="severity s-${severity}">${severity}</span> <span>${classWords(incident.class)}</span></p>
<h3 id="title-${id}"><span class="number">${place}</span> ${title}</h3>${phasesMarkup(incident)}</header>
<div class="columns"><dl class="facts">
${fact('Senders', sendersMarkup(senders))}${fact(incident.subscribers > 1 ? 'Subscribers' : 'Subscriber', subscriberWords(incident))}${fact('When', spanWords(incident.firstAt, incident.lastAt))}${fact('Confidence', confidenceMarkup(incident.confidence))}${fact('Found by', html`${incident.detectors.map((detector, at) => html`${at > 0 ? ', ' : ''}<a href="#detector-${detector}">${detectorTitle(detector)}</a>`)}`)}${fact('Packets', framesWords(incident))}${fact('Incident', html`<code>${id}</code>`)}
</dl>${map.canShow(countries) ? html`<figure class="where">${map.draw(`map-${id}`, countries, input.home, true)}<figcaption>${countriesWords(countries, senders)}</figcaption></figure>` : ''}</div>
<div class="columns wide-left"><section><h4>What happened</h4>
<ol class="story">${story.map((sentence) => storyMarkup(sentence, incident.phases))}</ol></section>
<section class="advice"><h4>What to do</h4>
<p>${advice}</p></section></div>
${ladder.entries.length === 0 ? '' : ladderMarkup(id, ladder)}
</article>
`;
}

function fact(name: string, value: Markup | string): Markup {
  return html`<div><dt>${name}</dt><dd>${value}</dd></div>
`;
}

export function classWords(threat: string): string {
  const words = threat.replaceAll('-', ' ').replace(/\bsms\b/, 'SMS');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

export function senderWords({ gt, operator, country }: IncidentSender): string {
  return nodeWords({ title: gt, pointCode: -1, operator, country, role: null });
}

function sendersMarkup(senders: readonly IncidentSender[]): Markup {
  const more = senders.length - MAX_SHOWN_SENDERS;
  return html`<ul class="plain">${senders.slice(0, MAX_SHOWN_SENDERS).map((sender) => html`<li>${senderWords(sender)}</li>`)}${more > 0 ? html`<li>… and ${grouped(more)} more</li>` : ''}</ul>`;
}

function subscriberWords({ subscriber, subscribers, subscriberList }: Incident): string {
  if (subscribers <= 1) return numbersWords(subscriber) || 'none is named';
  const shown = subscriberList.slice(0, MAX_SHOWN_SUBSCRIBERS).map(numbersWords);
  const more = subscribers - shown.length;
  return `${grouped(subscribers)}: ${shown.join('; ')}${more > 0 ? ` … and ${grouped(more)} more` : ''}`;
}

function numbersWords({ imsi, msisdn }: Incident['subscriber']): string {
  const words = [msisdn === null ? '' : internationalNumber(msisdn), imsi === null ? '' : `IMSI ${imsi}`];
  return words.filter((word) => word !== '').join(', ');
}

function confidenceMarkup(confidence: number): Markup {
  const percent = Math.round(confidence * 100);
  return html`<span class="confidence"><svg class="meter" viewBox="0 0 100 8" width="100" height="8" aria-hidden="true" focusable="false"><rect class="meter-back" width="100" height="8" rx="4"/><rect class="meter-full" width="${percent}" height="8" rx="4"/></svg> ${percent} %</span>`;
}

function framesWords({ frames, messages }: Incident): string {
  const shown = frames.slice(0, MAX_SHOWN_FRAMES).join(', ');
  const more = frames.length - MAX_SHOWN_FRAMES;
  return `${shown}${more > 0 ? ` … and ${grouped(more)} more` : ''} (${plural(messages, 'message')})`;
}

/** What the steps were for, as they followed upon each other. */
function phasesMarkup({ phases }: Incident): Markup | string {
  if (phases.length < 2) return '';
  return html`<ol class="phases">${phases.map((phase) => html`<li>${phase}</li>`)}</ol>`;
}

/** Day, where it is not the first, and time of day at the beginning of a sentence. */
const STORY_TIME = /^((?:\d{4}-\d\d-\d\d )?\d\d:\d\d:\d\d) (.*)$/s;

/** A sentence of a story begins with its time, and with its phase where there are several. */
function storyMarkup(sentence: string, phases: readonly string[]): Markup {
  const [, time, text = ''] = STORY_TIME.exec(sentence) ?? [];
  if (time === undefined) return html`<li class="no-time">${sentence}</li>`;
  const phase = phases.find((words) => text.startsWith(`${words}: `));
  return phase === undefined
    ? html`<li><time>${time}</time> <span>${text}</span></li>`
    : html`<li><time>${time}</time> <span><span class="phase">${phase}:</span> ${text.slice(phase.length + 2)}</span></li>`;
}

function countriesWords(
  countries: ReturnType<typeof sendersByCountry>,
  senders: readonly IncidentSender[],
): string {
  const words = countries.map(({ country, titles }) => `${countryName(country)}: ${plural(titles, 'title')}`);
  const unknown = senders.length - countries.reduce((sum, { titles }) => sum + titles, 0);
  if (unknown > 0) words.push(`country not known: ${plural(unknown, 'sender')}`);
  return words.join('; ');
}

function ladderMarkup(id: string, ladder: IncidentLadder): Markup {
  const { entries, more } = ladder;
  const hasAround = entries.some(({ isEvidence }) => !isEvidence);
  const kinds = new Set(entries.map(({ step }) => step.verdict));
  return html`<section class="messages"><h4>Messages</h4>
${ladderFigures(id, ladder)}
${verdictLegend(kinds)}${hasAround ? html`<p class="note">Thin lines: answers to these messages and others about the same subscriber, which no fault was found with.</p>` : ''}${more > 0 ? html`<p class="note">… and ${plural(more, 'more message')}, by the packets above.</p>` : ''}
<details><summary>The same as a table</summary><div class="scroll" role="region" aria-label="Messages as a table" tabindex="0"><table><thead><tr><th scope="col">Time, UTC</th><th scope="col">Packet</th><th scope="col">From</th><th scope="col">To</th><th scope="col">Message</th><th scope="col">Verdict</th></tr></thead><tbody>
${entries.map(rowMarkup)}</tbody></table></div></details></section>
`;
}

function rowMarkup({ step }: LadderEntry): Markup {
  return html`<tr><td class="nowrap">${clockOf(step.at)}</td><td>${step.frame}</td><td>${nodeWords(step.from)}</td><td>${nodeWords(step.to)}</td><td><b>${step.what}</b>${step.parameters.length === 0 ? '' : html`<br>${step.parameters.join(' · ')}`}</td><td><span class="verdict v-${step.verdict}">${VERDICT_WORDS[step.verdict]}</span>${step.reason === null ? '' : html`<br>${step.reason}`}</td></tr>
`;
}
