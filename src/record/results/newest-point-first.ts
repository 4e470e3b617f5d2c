import { latestFirst } from '../reading/clinical-date.js'
import type { ResultPoint } from '../sections/section.js'
import { moreUrgentFirst } from './urgency.js'

type Told = Pick<ResultPoint, 'date' | 'standing' | 'flag'>

/**
 * Orders results newest first. Of one instant what corrects stands before what is final, that before what may still
 * change, and what has no value or was cancelled comes last. Of two that hold alike the one with the graver flag comes first: nobody can
 * tell which of them is so.
 */
export function newestPointFirst(one: Told, other: Told): number {
  return (
    latestFirst(one.date?.iso, other.date?.iso) ||
    RANKS.indexOf(one.standing) - RANKS.indexOf(other.standing) ||
    moreUrgentFirst(one, other)
  )
}

const RANKS: readonly ResultPoint['standing'][] = [
  'corrected',
  undefined,
  'not-final',
  'no-value',
  'cancelled',
]
