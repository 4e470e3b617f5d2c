import type { JoinedRecord } from '../../../record/sections/section.js'
import { sectionOfRecord } from './section-of-record.js'
import { thereOf } from './shown-words.js'

/** What stands further down, in one line that leads to it. */
export interface Below {
  readonly href: string
  readonly text: string
}

/** More allergies than these fill the first screen of a phone. */
const MANY = 5

/** The alerts, as many as there are and the first of them, before allergies that are too many to be seen beside them. */
export function alertsBelow(record: JoinedRecord, allergies: number): Below | undefined {
  if (allergies <= MANY) return undefined
  const alerts = (['alerts', 'risks'] as const).flatMap((key) =>
    thereOf(sectionOfRecord(record, key).current),
  )
  const count = new Set(alerts.map(({ reference }) => reference)).size
  const [first] = alerts
  if (!first) return undefined
  return {
    href: '#panel-alerts',
    text: count === 1 ? `One alert below: ${first.what}` : `${count} alerts below, the first: ${first.what}`,
  }
}
