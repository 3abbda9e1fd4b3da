import type { Detector } from '../../detect/detector.ts';
import { DETECTORS } from '../../detect/registry.ts';
import { UNDECODABLE } from '../../verdict/undecodable.ts';
import { html, type Markup } from './markup.ts';

type Explained = Pick<Detector, 'id' | 'title' | 'about' | 'category' | 'references' | 'falsePositives'>;

/** What is no detector and finds all the same. */
const UNREAD: Explained = {
  id: UNDECODABLE,
  title: 'A message that cannot be understood',
  about:
    'What could not be read, or means nothing to its user, and came from outside. A message that a filter ' +
    'cannot read and lets pass is how screens are got around.',
  references: ['ITU-T Q.713', 'ITU-T Q.773', '3GPP TS 29.002'],
  falsePositives: [
    'Stacks of older releases, and operations that belong to one vendor',
    'Captures that begin within a dialogue',
  ],
};

const TITLES: ReadonlyMap<string, string> = new Map(
  [...DETECTORS, UNREAD].map(({ id, title }) => [id, title]),
);

/** What a detector is called; its name where nothing else is known. */
export function detectorTitle(id: string): string {
  return TITLES.get(id) ?? id;
}

/** What the detectors that found something look for, in the words of their declarations. */
export function detectorSection(found: ReadonlySet<string>): Markup | string {
  const shown: readonly Explained[] = [...DETECTORS, UNREAD].filter(({ id }) => found.has(id));
  if (shown.length === 0) return '';
  return html`<section id="detectors" aria-labelledby="detectors-title"><h2 id="detectors-title">How it was found</h2>
<div class="cards">${shown.map(detectorMarkup)}</div></section>
`;
}

function detectorMarkup({ id, title, about, category, references, falsePositives }: Explained): Markup {
  return html`<article class="card" id="detector-${id}"><h3>${title}</h3>
<p class="eyebrow"><code>${id}</code>${category === undefined ? '' : ` · category ${category}`}</p>
<p>${about}</p>
<h4>Honest networks that look alike</h4>
<ul>${falsePositives.map((text) => html`<li>${text}</li>`)}</ul>
<p class="references">${references.join(' · ')}</p></article>
`;
}

/** What was looked for where nothing was found: a title each. */
export function lookedForMarkup(): Markup {
  return html`<ul class="looked-for">${DETECTORS.map(({ title }) => html`<li>${title}</li>`)}</ul>`;
}
