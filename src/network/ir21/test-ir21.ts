/** A range of numbers as IR.21 writes it; without `start` and `stop`, all of country and network code. */
export function range(cc: string, ndc: string, start?: string, stop?: string): string {
  const end = (name: string, digits: string | undefined) =>
    digits === undefined ? '' : `<g:SN_Range${name}>${digits}</g:SN_Range${name}>`;
  const serial = start === undefined && stop === undefined ? '' : end('Start', start) + end('Stop', stop);
  return `<g:CC>${cc}</g:CC><g:NDC>${ndc}</g:NDC><g:SN_Range>${serial}</g:SN_Range>`;
}

/** Ranges of one section: `GT`, `MSISDN` or `MSRN`. */
export function ranges(kind: string, ...list: readonly string[]): string {
  const items = list.map((item) => `<x:RangeData><x:NumberRange>${item}</x:NumberRange></x:RangeData>`);
  return `<x:${kind}_NumberRanges>${items.join('')}</x:${kind}_NumberRanges>`;
}

export function plmn(mcc: string, mnc: string): string {
  return `<x:CCITT_E212_NumberSeries><g:MCC>${mcc}</g:MCC><g:MNC>${mnc}</g:MNC></x:CCITT_E212_NumberSeries>`;
}

export function node(type: string, ...titles: readonly string[]): string {
  const infos = titles.map((title) => `<x:GTAddressInfo>${title}</x:GTAddressInfo>`);
  return `<x:NwNode><x:NwElementType>${type}</x:NwElementType>${infos.join('')}</x:NwNode>`;
}

/** A network on a line of its own. */
export function network(tadig: string, data: string, name = 'Example France'): string {
  return `<x:Network><x:TADIGCode>${tadig}</x:TADIGCode><x:NetworkName>${name}</x:NetworkName><x:NetworkData>${data}</x:NetworkData></x:Network>`;
}

/** A file: the header is line 1 and 2, the networks begin at line 3, one a line. */
export function ir21File(
  networks: readonly string[],
  { initials = 'FRA', summary = '', sender = '' } = {},
): string {
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<x:TADIGRAEXIR21 xmlns:x="urn:example:x" xmlns:g="urn:example:g"><x:RAEXIR21FileHeader><x:SenderTADIG>${sender}</x:SenderTADIG></x:RAEXIR21FileHeader><x:OrganisationInfo><x:OrganisationName>Example Group</x:OrganisationName><x:CountryInitials>${initials}</x:CountryInitials>${summary}<x:NetworkList>`,
    ...networks,
    '</x:NetworkList></x:OrganisationInfo></x:TADIGRAEXIR21>',
  ].join('\n');
}

export function summaryItem(tadig: string, mcc: string, mnc: string): string {
  return `<x:TADIGSummaryList><x:TADIGSummaryItem><x:TADIGCode>${tadig}</x:TADIGCode><x:NetworkProperties><x:MCC>${mcc}</x:MCC><x:MNC>${mnc}</x:MNC></x:NetworkProperties></x:TADIGSummaryItem></x:TADIGSummaryList>`;
}
