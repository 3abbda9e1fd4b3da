import { type BankKnowledge, numberOf } from './bank-memory.ts';
import type { InterceptionRisk } from './interception-risk.ts';
import type { CodeGate } from './one-time-codes.ts';

/**
 * Codes go where nothing speaks against it. That nothing is known of a number does not keep a code back: most numbers
 * are never seen abroad, and the text is looked at again when it is delivered.
 */
export class RiskGate implements CodeGate {
  private readonly risk: InterceptionRisk;
  private readonly knowledge: BankKnowledge;
  private readonly nowMs: () => number;

  constructor(risk: InterceptionRisk, knowledge: BankKnowledge, nowMs: () => number) {
    this.risk = risk;
    this.knowledge = knowledge;
    this.nowMs = nowMs;
  }

  look(msisdn: string): { readonly open: boolean; readonly place: string } {
    const { verdict } = this.risk.ask(msisdn, this.nowMs());
    const { subscribers } = this.knowledge.memory;
    const row = subscribers.findByMsisdn(numberOf(msisdn));
    const place = row < 0 ? '' : placeOf(subscribers.view(row));
    return { open: verdict === 'SAFE' || verdict === 'UNKNOWN', place };
  }
}

function placeOf({
  whereabouts,
  vlr,
  sgsn,
  imsi,
}: {
  whereabouts: string;
  vlr: string;
  sgsn: string;
  imsi: string;
}): string {
  return `${whereabouts} ${vlr} ${sgsn} ${imsi}`;
}
