/** Colours by day; every pair of text and ground has a contrast of 4.5 or more. */
const DAY = `
--ground:#f6f7f9;--paper:#fff;--ink:#16202e;--soft:#526073;--line:#dde2e9;--faint:#eceff3;
--accent:#1a56a8;--accent-ground:#e8f0fb;
--block:#b3261e;--answer:#a13a79;--hold:#6941c6;--flag:#8f5a00;--pass:#4b6a88;
--pass-bar:#9fb4c9;--flag-bar:#d99a1c;--hold-bar:#8b66dd;--answer-bar:#c9589c;--block-bar:#cf382e;
--critical:#a01016;--critical-ground:#fde8e7;--high:#a63c06;--high-ground:#fdeee3;
--medium:#7d5700;--medium-ground:#fbf1d9;--low:#1f5f8b;--low-ground:#e6f1f8;--info:#526073;--info-ground:#eceff3;
--land:#dfe5ec;--borders:#fff;--sender-land:#f2b8b3;--home-land:#b4d0f2;`;

const NIGHT = `
--ground:#0f141b;--paper:#171e27;--ink:#e8edf3;--soft:#a3b0c0;--line:#2c3744;--faint:#212a35;
--accent:#8ab8f5;--accent-ground:#1c2d44;
--block:#ff8a80;--answer:#f09bcb;--hold:#bda4ff;--flag:#f0b849;--pass:#9db4cc;
--pass-bar:#51667d;--flag-bar:#c98d1b;--hold-bar:#8967d8;--answer-bar:#b8518d;--block-bar:#e0544a;
--critical:#ff9c94;--critical-ground:#44191a;--high:#ffab7d;--high-ground:#42230f;
--medium:#f1c761;--medium-ground:#3a2e10;--low:#8cc5ec;--low-ground:#16303f;--info:#a3b0c0;--info-ground:#212a35;
--land:#2b3644;--borders:#171e27;--sender-land:#7c3631;--home-land:#2b5385;`;

const PAGE = `
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;text-size-adjust:100%}
body{margin:0;background:var(--ground);color:var(--ink);font:16px/1.55 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans","Liberation Sans",sans-serif;font-variant-numeric:tabular-nums}
.page-head,main,footer{max-width:1120px;margin:0 auto;padding:0 24px}
h1,h2,h3,h4{line-height:1.25;margin:0;text-wrap:balance;overflow-wrap:anywhere}
h1{font-size:clamp(1.7rem,4.2vw,2.5rem);font-weight:680;letter-spacing:-.02em}
h2{font-size:1.3rem;font-weight:660;letter-spacing:-.01em;margin:0 0 16px}
h3{font-size:1.15rem;font-weight:640}
h4{font-size:.95rem;font-weight:640;margin:0 0 8px}
p{margin:0 0 12px;max-width:75ch}
a{color:var(--accent);text-decoration-thickness:1px;text-underline-offset:3px}
a:focus-visible,summary:focus-visible,.scroll:focus-visible{outline:3px solid var(--accent);outline-offset:3px;border-radius:4px}
code{font:.88em ui-monospace,"SF Mono",Consolas,"Liberation Mono",monospace;overflow-wrap:anywhere}
ul,ol{margin:0;padding-left:20px}
.skip{position:absolute;left:-999px;top:8px;background:var(--paper);padding:8px 16px;border-radius:6px;z-index:2}
.skip:focus{left:16px}
.defs{position:absolute}
.page-head{padding-top:40px;padding-bottom:8px}
.brand{display:flex;align-items:center;gap:8px;font-weight:650;margin-bottom:28px}
.brand .kind{font-weight:400;color:var(--soft)}
.brand-shape{fill:var(--accent)}
.brand-line{stroke:var(--paper);stroke-width:1.8;fill:none;stroke-linecap:round}
.lead{color:var(--soft);margin-top:10px;font-size:1.05rem}
main>section,main>nav{margin:40px 0}
.note,figcaption,.list-more,.references{color:var(--soft);font-size:.9rem}
.eyebrow{display:flex;flex-wrap:wrap;align-items:center;gap:10px;color:var(--soft);font-size:.85rem;margin-bottom:8px}
.scroll{overflow-x:auto;max-width:100%}
footer{color:var(--soft);font-size:.85rem;border-top:1px solid var(--line);padding-top:20px;padding-bottom:48px;margin-top:56px}
`;

const PARTS = `
.tiles{list-style:none;padding:0;display:grid;grid-template-columns:repeat(auto-fit,minmax(140px,1fr));gap:12px;margin-bottom:16px}
.tiles li{background:var(--paper);border:1px solid var(--line);border-radius:10px;padding:14px 16px}
.tiles b{display:block;font-size:1.8rem;line-height:1.15;font-weight:660;letter-spacing:-.02em}
.tiles span{color:var(--soft);font-size:.9rem}
.tiles .v-block b{color:var(--block)}.tiles .v-answer b{color:var(--answer)}.tiles .v-hold b{color:var(--hold)}.tiles .v-flag b{color:var(--flag)}
.severity{display:inline-block;text-transform:uppercase;letter-spacing:.05em;font-size:.72rem;font-weight:700;line-height:1;padding:5px 8px;border-radius:5px}
.severity.s-critical{color:var(--critical);background:var(--critical-ground)}
.severity.s-high{color:var(--high);background:var(--high-ground)}
.severity.s-medium{color:var(--medium);background:var(--medium-ground)}
.severity.s-low{color:var(--low);background:var(--low-ground)}
.severity.s-info{color:var(--info);background:var(--info-ground)}
.incident-list{list-style:none;padding:0;background:var(--paper);border:1px solid var(--line);border-radius:10px}
.incident-list li{display:grid;grid-template-columns:92px 1fr;gap:2px 8px;align-items:baseline;padding:12px 16px;border-top:1px solid var(--line)}
.incident-list li:first-child{border-top:0}
.incident-list .severity{justify-self:start}
.list-title{font-weight:560;overflow-wrap:anywhere}
.list-more{grid-column:2;overflow-wrap:anywhere}
figure{margin:0}
.panel{background:var(--paper);border:1px solid var(--line);border-radius:10px;padding:20px}
.panel figcaption{display:flex;flex-wrap:wrap;justify-content:space-between;gap:6px 24px;margin-top:12px}
.legend{list-style:none;padding:0;display:flex;flex-wrap:wrap;gap:4px 18px;font-size:.88rem;color:var(--soft)}
.legend li{display:flex;align-items:center;gap:7px}
.swatch{width:11px;height:11px;border-radius:3px;background:var(--pass-bar);flex:none}
.swatch.v-flag{background:var(--flag-bar)}.swatch.v-hold{background:var(--hold-bar)}.swatch.v-answer{background:var(--answer-bar)}.swatch.v-block,.swatch.sender{background:var(--block-bar)}
.swatch.sender{border-radius:50%}.swatch.home{background:var(--accent);transform:rotate(45deg) scale(.85)}
.incident{background:var(--paper);border:1px solid var(--line);border-top:4px solid var(--info);border-radius:10px;padding:24px;margin:0 0 28px;scroll-margin-top:16px}
.incident.s-critical{border-top-color:var(--critical)}.incident.s-high{border-top-color:var(--high)}.incident.s-medium{border-top-color:var(--medium)}.incident.s-low{border-top-color:var(--low)}
.incident>header{margin-bottom:20px}
.incident .number{color:var(--soft);font-weight:400;margin-right:4px}
.columns{display:grid;grid-template-columns:minmax(0,1fr) minmax(0,1fr);gap:28px;align-items:start;margin-bottom:24px}
.columns.wide-left{grid-template-columns:minmax(0,3fr) minmax(0,2fr)}
.columns>:only-child{grid-column:1/-1}
.facts{margin:0;display:grid;gap:10px}
.facts div{display:grid;grid-template-columns:96px minmax(0,1fr);gap:12px}
dt{color:var(--soft);font-size:.9rem}
dd{margin:0;overflow-wrap:anywhere}
.plain{list-style:none;padding:0}
.confidence{display:inline-flex;align-items:center;gap:10px}
.meter-back{fill:var(--faint)}.meter-full{fill:var(--accent)}
.where figcaption{margin-top:4px}
.phases{list-style:none;padding:0;margin-top:10px;display:flex;flex-wrap:wrap;gap:6px;font-size:.88rem;color:var(--soft)}
.phases li{display:flex;align-items:center;gap:6px}
.phases li+li::before{content:"→";color:var(--soft)}
.phase{color:var(--soft)}
.story{list-style:none;padding:0;display:grid;gap:10px}
.story li{display:grid;grid-template-columns:72px minmax(0,1fr);gap:12px;overflow-wrap:anywhere}
.story li.no-time{display:block;color:var(--soft)}
.story time{color:var(--soft);font-size:.9rem;line-height:1.7}
.advice{background:var(--accent-ground);border-radius:8px;padding:16px 18px}
.advice p{margin:0}
.messages>.scroll{margin-bottom:8px}
.messages .legend{margin-bottom:8px}
details{margin-top:12px}
summary{cursor:pointer;color:var(--accent);font-size:.92rem;padding:4px 0}
table{border-collapse:collapse;width:100%;font-size:.9rem;background:var(--paper)}
th,td{text-align:left;vertical-align:top;padding:8px 14px 8px 0;border-bottom:1px solid var(--line)}
th{color:var(--soft);font-weight:560;white-space:nowrap}
td.nowrap{white-space:nowrap}
td.file{overflow-wrap:anywhere;min-width:12ch}
td code{color:var(--soft);white-space:nowrap}
.count{text-align:right;white-space:nowrap}
.verdict{font-weight:620;white-space:nowrap}
.verdict.v-block{color:var(--block)}.verdict.v-answer{color:var(--answer)}.verdict.v-hold{color:var(--hold)}.verdict.v-flag{color:var(--flag)}.verdict.v-pass{color:var(--pass)}
#coverage{background:var(--paper);border:1px solid var(--line);border-radius:10px;padding:24px}
#coverage h3{margin:24px 0 8px;font-size:1rem}
.causes{width:auto;max-width:100%}
.causes td code{white-space:normal}
.cards{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,420px),1fr));gap:16px}
.card{background:var(--paper);border:1px solid var(--line);border-radius:10px;padding:20px;font-size:.93rem;scroll-margin-top:16px}
.card h3{font-size:1.02rem;margin-bottom:4px}
.card ul{margin-bottom:12px}
.card:target,.incident:target{outline:2px solid var(--accent);outline-offset:2px}
.references{margin:0}
.looked-for{columns:2 320px;column-gap:32px;margin-bottom:12px}
.looked-for li{break-inside:avoid}
`;

const DRAWINGS = `
svg text{font-family:inherit}
.timeline{display:block;width:100%;min-width:560px;height:auto}
.tick,.panel-name{font-size:12.5px;fill:var(--soft)}
.panel-name{font-weight:600}
.axis{stroke:var(--soft);stroke-width:1}.grid{stroke:var(--line);stroke-width:1}
.bar.v-pass{fill:var(--pass-bar)}.bar.v-flag{fill:var(--flag-bar)}.bar.v-hold{fill:var(--hold-bar)}.bar.v-answer{fill:var(--answer-bar)}.bar.v-block{fill:var(--block-bar)}
.map{display:block;width:100%;height:auto}
.land{fill:var(--land)}.borders{fill:none;stroke:var(--borders);stroke-width:.7}
.sender-land{fill:var(--sender-land);stroke:var(--borders);stroke-width:.7}.home-land{fill:var(--home-land);stroke:var(--borders);stroke-width:.7}
.arc{fill:none;stroke:var(--block-bar);stroke-width:2;stroke-linecap:round;stroke-dasharray:1 5;opacity:.9}
.small .arc{stroke-width:3.5;stroke-dasharray:1 8}
.dot{fill:var(--block-bar);stroke:var(--paper);stroke-width:2}.halo{fill:var(--block-bar);opacity:.22}
.ring{fill:none;stroke:var(--block-bar);stroke-width:3}
.home-dot{fill:var(--accent);stroke:var(--paper);stroke-width:2}
.map-label{font-size:14px;font-weight:600;fill:var(--ink);stroke:var(--paper);stroke-width:4px;stroke-linejoin:round;paint-order:stroke}
.small .map-label{font-size:25px;stroke-width:6px}
.ladder{display:block;width:100%;min-width:760px;height:auto}
.ladder text{stroke:var(--paper);stroke-width:4px;stroke-linejoin:round;paint-order:stroke}
.lane-name{font-size:13.5px;font-weight:640;fill:var(--ink)}
.lane-name.dense{font-size:12px}
.lane-more{font-size:12px;fill:var(--soft)}
.lane-more.forged{fill:var(--block);font-weight:600}
.lane-line{stroke:var(--soft);stroke-width:1;opacity:.55}
.wardline-band{fill:var(--accent-ground)}
.wardline-line{stroke:var(--accent);stroke-width:2}
.wardline-name{fill:var(--accent)}
.clock{font-size:12.5px;fill:var(--ink)}
.packet,.silence{font-size:11.5px;fill:var(--soft)}
.silence-line{stroke:var(--line);stroke-width:1;stroke-dasharray:2 5}
.what{font-size:13.5px;font-weight:620;fill:var(--ink)}
.parameters{font-size:12px;fill:var(--soft)}
.badge{font-size:12.5px;font-weight:640}
.arrow{stroke:currentColor;stroke-width:2}
.head{fill:currentColor}
.beyond{stroke:var(--soft);stroke-width:1.5;stroke-dasharray:2 5}
.cross{stroke:currentColor;stroke-width:3.5;stroke-linecap:round;fill:none}
.mark{fill:currentColor;stroke:var(--paper);stroke-width:2}
.step .badge{fill:currentColor}
.step.v-pass{color:var(--pass)}.step.v-flag{color:var(--flag)}.step.v-hold{color:var(--hold)}.step.v-answer{color:var(--answer)}.step.v-block{color:var(--block)}
.step.around .what{font-weight:500;fill:var(--soft)}
.step.around .arrow{stroke-width:1.3}
`;

const NARROW = `
@media (max-width:760px){
.page-head,main,footer{padding-left:16px;padding-right:16px}
.page-head{padding-top:24px}
.columns,.columns.wide-left{grid-template-columns:minmax(0,1fr);gap:20px}
.incident,#coverage{padding:18px 16px}
.panel{padding:14px}
.incident-list li{grid-template-columns:minmax(0,1fr)}
.list-more{grid-column:1}
.facts div{grid-template-columns:minmax(0,1fr);gap:0}
.story li{grid-template-columns:minmax(0,1fr);gap:0}
}
`;

const PRINT = `
@page{margin:14mm}
@media print{
:root{${DAY}--ground:#fff;color-scheme:light}
*{-webkit-print-color-adjust:exact;print-color-adjust:exact}
body{font-size:10.5pt}
.page-head,main,footer{max-width:none;padding-left:0;padding-right:0}
.skip,details:not([open]){display:none}
.scroll{overflow:visible}
.ladder,.timeline{min-width:0;break-inside:avoid}
h2,h3,h4,.incident>header{break-after:avoid}
figure,.advice,.card,.story li,.incident-list li,tr,.tiles,.columns{break-inside:avoid}
.incident,#coverage,.card{border-radius:0;border-left:0;border-right:0;border-bottom:0;padding:12px 0;box-decoration-break:clone}
.incident{break-before:page}
.columns{grid-template-columns:minmax(0,1fr) minmax(0,1fr)}
.cards{grid-template-columns:1fr 1fr}
main>section,main>nav{margin:22px 0}
a{color:inherit;text-decoration:none}
}
`;

/** The whole style sheet; colours follow the reader's choice of light or dark, and paper is light. */
export const STYLES = `:root{color-scheme:light dark;${DAY}}
@media (prefers-color-scheme:dark){:root{${NIGHT}}}
${PAGE}${PARTS}${DRAWINGS}${NARROW}${PRINT}`;
