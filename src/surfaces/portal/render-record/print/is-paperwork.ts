/**
 * Whether what was sent as a procedure is paperwork, a question that was asked or a talk, by its name: it takes the place of no
 * operation where few procedures have room.
 */
export function isPaperwork(name: string): boolean {
  return PAPERWORK.test(name)
}

const PAPERWORK =
  /^(?:documentation of|medication reconciliation|reconciliation of|recording of|patient education|health education|assessment of (?:health and social|anxiety|substance|tobacco|medication)|assessment using|depression screening|screening for (?:domestic|drug|tobacco|depression)|referral to|certification procedure|information gathering|notifications?\b|telephone (?:call|encounter|consultation)|discharge from|admission to|patient (?:discharge|transfer)|consent for|administrative)/i
