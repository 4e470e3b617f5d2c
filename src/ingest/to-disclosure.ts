import type { Gate } from '../access/gate.js'
import type { Contributed, Overtaken } from './received.js'
import type { ReadUnit, Refusal } from './reading/submission.js'

const REFUSED_STATUS: Readonly<Partial<Record<Refusal['reason'], number>>> = {
  stale: 412,
  'label-lowered': 403,
  conflict: 409,
}

/** Why nothing was stored, for the log. */
export function reasonOf(contributed: Contributed | Overtaken): string | undefined {
  if (contributed.outcome === 'stored') return undefined
  return contributed.outcome === 'refused' ? contributed.reason : contributed.outcome
}

/** What became of a submission, for the log. */
export function toDisclosure(
  contributed: Contributed | Overtaken,
  unit: ReadUnit,
): Parameters<Gate['disclose']>[1] {
  const stored = contributed.outcome === 'stored' ? contributed.entries : []
  const changed = stored.filter(({ outcome }) => outcome === 'created' || outcome === 'updated').length
  return {
    status: statusOf(contributed, unit),
    recordVersion: 0,
    resources: changed,
    withheld: 0,
    what: unit.interaction,
  }
}

function statusOf(contributed: Contributed | Overtaken, unit: ReadUnit): number {
  switch (contributed.outcome) {
    case 'unavailable':
      return 503
    case 'overtaken':
      return 409
    case 'refused':
      return REFUSED_STATUS[contributed.reason] ?? 422
    case 'stored':
      return unit.interaction === 'create' && contributed.entries[0]?.outcome === 'created' ? 201 : 200
  }
}
