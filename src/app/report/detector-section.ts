import type { Detector } from '../../detect/detector.ts';
import { DETECTORS } from '../../detect/registry.ts';
import { html, type Markup } from './markup.ts';

/** What the detectors that found something look for, in the words of their declarations. */
export function detectorSection(found: ReadonlySet<string>): Markup | string {
  const shown = DETECTORS.filter(({ id }) => found.has(id));
  if (shown.length === 0) return '';
  return html`<section id="detectors" aria-labelledby="detectors-title"><h2 id="detectors-title">How it was found</h2>
<div class="cards">${shown.map(detectorMarkup)}</div></section>
`;
}

function detectorMarkup({ id, title, about, category, references, falsePositives }: Detector): Markup {
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
