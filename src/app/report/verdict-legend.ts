import { VERDICT_KINDS, type VerdictKind } from '../../verdict/verdict-kind.ts';
import { html, type Markup } from './markup.ts';
import { VERDICT_WORDS } from './report-words.ts';

/** What the colours of verdicts mean, of those that occur. */
export function verdictLegend(kinds: ReadonlySet<VerdictKind>): Markup {
  const shown = VERDICT_KINDS.filter((kind) => kinds.has(kind));
  return html`<ul class="legend">${shown.map((kind) => html`<li><span class="swatch v-${kind}"></span>${VERDICT_WORDS[kind]}</li>`)}</ul>`;
}
