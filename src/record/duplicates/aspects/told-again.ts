import { bodySite } from './body-site.js'
import { copiedSameDay } from './copied-same-day.js'
import { observedMoment } from './measured.js'
import { roundedValue } from './rounded-value.js'
import { sameMembers } from './same-members.js'
import { endOfContact, sameMoment } from './same-moment.js'
import { valueAlike } from './value-alike.js'
import { authorNamed, titledDay, writtenAt } from './titled-day.js'

/** How a second system tells what a first has told: filed later, rounded, by the time of its report, by an organisation of its own. */
export const TOLD_AGAIN = {
  authorNamed,
  bodySite,
  copiedSameDay,
  endOfContact,
  observedMoment,
  roundedValue,
  sameMembers,
  sameMoment,
  titledDay,
  valueAlike,
  writtenAt,
} as const
