const PENCE = 100;
const GROUP = /\B(?=(\d{3})+$)/g;

/** `£4,812.50` from pence. */
export function pounds(pence: number): string {
  const whole = String(Math.floor(pence / PENCE)).replace(GROUP, ',');
  return `£${whole}.${String(pence % PENCE).padStart(2, '0')}`;
}
