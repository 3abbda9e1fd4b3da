import { SEVERITIES } from '../../detect/severity.ts';
import { CANNOT_JUDGE_CAUSES } from '../../verdict/cannot-judge.ts';
import { VERDICT_KINDS } from '../../verdict/verdict-kind.ts';
import type { InspectedCapture } from '../inspection.ts';
import { CAUSE_TEXTS } from './cause-texts.ts';
import { html, type Markup } from './markup.ts';
import type { ReportInput } from './report-input.ts';
import { countryName, grouped, plural, spanWords, VERDICT_WORDS } from './report-words.ts';

/** Captures and kinds of fault that are written out; more of them are counted. */
export const MAX_SHOWN_CAPTURES = 50;
export const MAX_SHOWN_FAULTS = 40;

/** The head of the page: what was read and what came of it. */
export function headMarkup(input: ReportInput): Markup {
  const { report, home } = input;
  const times = report.captures
    .flatMap(({ from, to }) => (from === null || to === null ? [] : [from, to]))
    .sort();
  const [first, last] = [times.at(0), times.at(-1)];
  const span = first === undefined || last === undefined ? 'no packets' : spanWords(first, last);
  const network = home === null ? 'no network plan given' : `${home.name}, ${countryName(home.country)}`;
  return html`<header class="page-head"><p class="brand">${shield()}<span>Wardline</span> <span class="kind">inspection report</span></p>
<h1>${headline(input)}</h1>
<p class="lead">${network} · ${plural(report.captures.length, 'capture')} · ${span}</p>
</header>
`;
}

function shield(): Markup {
  return html`<svg viewBox="0 0 24 24" width="22" height="22" aria-hidden="true" focusable="false"><path class="brand-shape" d="M12 1.5 21 5v6.5c0 5.2-3.7 9.2-9 11-5.3-1.8-9-5.8-9-11V5z"/><path class="brand-line" d="M12 5v13.5M7.5 12H12"/></svg>`;
}

function headline({ report }: ReportInput): string {
  const { incidents } = report;
  if (incidents.length === 0) return 'Nothing was found';
  const worst = SEVERITIES.toReversed()
    .map((severity) => ({
      severity,
      count: incidents.filter((incident) => incident.severity === severity).length,
    }))
    .filter(({ count }) => count > 0)
    .map(({ severity, count }) => `${grouped(count)} ${severity}`);
  return `${plural(incidents.length, 'incident')}: ${worst.join(', ')}`;
}

export function summarySection(input: ReportInput): Markup {
  const { report, mode } = input;
  const { verdicts, decoded } = report;
  const note =
    mode === 'enforce'
      ? 'What Wardline would have done with each message. The capture itself was not changed: what it shows did happen.'
      : 'What Wardline would have done, had the policy been enforced. It is monitor: every message would go on.';
  return html`<section id="summary" aria-labelledby="summary-title"><h2 id="summary-title">Summary</h2>
<ul class="tiles"><li><b>${grouped(decoded)}</b><span>signalling ${decoded === 1 ? 'message' : 'messages'}</span></li>${VERDICT_KINDS.toReversed()
    .filter((kind) => verdicts[kind] > 0 || kind === 'block' || kind === 'pass')
    .map(
      (kind) =>
        html`<li${verdicts[kind] === 0 ? '' : html` class="v-${kind}"`}><b>${grouped(verdicts[kind])}</b><span>${VERDICT_WORDS[kind]}</span></li>`,
    )}</ul>
<p class="note">${note}</p>
</section>
`;
}

/** What could not be judged, and what the captures hold. */
export function coverageSection(input: ReportInput): Markup {
  const { report } = input;
  const { captures } = report;
  const more = captures.length - MAX_SHOWN_CAPTURES;
  return html`<section id="coverage" aria-labelledby="coverage-title"><h2 id="coverage-title">What was read, and what could not be judged</h2>
<div class="scroll" role="region" aria-label="Captures" tabindex="0"><table><thead><tr><th scope="col">Capture</th><th scope="col" class="count">Packets</th><th scope="col" class="count">Messages</th><th scope="col">Time</th></tr></thead><tbody>
${captures.slice(0, MAX_SHOWN_CAPTURES).map(captureRow)}</tbody></table></div>
${more > 0 ? html`<p class="note">… and ${plural(more, 'more capture')}.</p>` : ''}
${causesMarkup(input)}
${faultsMarkup(input)}
<h3>Not looked for</h3>
<p>Attacks by calls (ISUP), and whatever does not cross the links of these captures. What is not found is no proof that nothing happened.</p>
</section>
`;
}

function captureRow({ file, packets, messages, from, to }: InspectedCapture): Markup {
  const span = from === null || to === null ? 'no packets' : spanWords(from, to);
  return html`<tr><td class="file">${file === '-' ? 'standard input' : file}</td><td class="count">${grouped(packets)}</td><td class="count">${grouped(messages)}</td><td>${span}</td></tr>
`;
}

function causesMarkup({ report }: ReportInput): Markup {
  const causes = CANNOT_JUDGE_CAUSES.filter((cause) => (report.cannotJudge[cause] ?? 0) > 0);
  const failures = Object.entries(report.detectorFailures);
  if (causes.length === 0)
    return html`<h3>Not, or not fully, judged</h3>
<p>Nothing of what detectors look at: every message of MAP and CAP was read and judged.</p>
`;
  return html`<h3>Not, or not fully, judged</h3>
<table class="causes"><thead><tr><th scope="col" class="count">Messages</th><th scope="col">Why: the message …</th></tr></thead><tbody>
${causes.map(
  (
    cause,
  ) => html`<tr><td class="count">${grouped(report.cannotJudge[cause] ?? 0)}</td><td>${CAUSE_TEXTS[cause]} <code>${cause}</code></td></tr>
`,
)}</tbody></table>
${failures.map(([detector, count]) => html`<p class="note">Detector ${detector} failed ${plural(count, 'time')}: a fault of Wardline; please tell us.</p>`)}`;
}

function faultsMarkup({ report, steps }: ReportInput): Markup {
  const faults = Object.entries(report.faults);
  const shown = faults.slice(0, MAX_SHOWN_FAULTS).map(([name, count]) => `${name} ${grouped(count)}`);
  const more = faults.length - shown.length;
  return html`${
    faults.length === 0
      ? ''
      : html`<h3>Faults in the messages</h3>
<p>${shown.join(', ')}${more > 0 ? ` … and ${more} more kinds` : ''}</p>
`
  }${report.findingsLeftOut > 0 ? html`<p class="note">${plural(report.findingsLeftOut, 'finding')} found no room among the incidents.</p>` : ''}${steps.leftOut > 0 ? html`<p class="note">${plural(steps.leftOut, 'message')} of incidents found no room in the drawings.</p>` : ''}`;
}
