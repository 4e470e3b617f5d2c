import { dayOf } from '../reading/clinical-date.js'
import { textAt, type Element } from '../reading/element.js'
import type { RecordView } from '../reading/record-view.js'

/**
 * In which order those who are involved stand: whom to ask first, organisations after everybody who can be talked to, and last
 * children and whom nobody rings.
 */
export const RANKS = {
  keyWorker: 0,
  careManager: 1,
  professional: 2,
  nextOfKin: 3,
  close: 4,
  kin: 5,
  organisation: 6,
  /** Not yet, or not while their team is on hold. */
  notNow: 7,
  child: 8,
  notToBeRung: 9,
} as const

export function isEnded(period: Element, view: RecordView): boolean {
  const end = textAt(period, 'end')
  return end !== undefined && dayOf(end) < view.today
}
