import type { DemoPerson } from '../people/demo-person.js'
import type { Random } from '../people/random.js'
import { PARTNER_IDS, PARTNER_ORGANISATIONS, type PartnerId } from '../organisations.js'
import type { Calendar } from './calendar.js'
import type { KnownAs } from './patient.js'
import { createDesk, type Scribe, type ScribeBundle, type ScribeDesk } from './scribe.js'

/** All that is told about one person, by whom it is told. */
export interface Chart {
  readonly person: DemoPerson
  readonly calendar: Calendar
  readonly random: Random
  /** The scribe of a partner; from the first call on that partner knows the person. */
  by(partner: PartnerId): Scribe
  /** The scribe of the registered practice, when that practice has a feed. */
  practice(): Scribe | undefined
  /** One Bundle a partner that knows the person, in the order of {@link PARTNER_IDS}: practices first. */
  bundles(): readonly ScribeBundle[]
}

export interface ChartParts {
  readonly person: DemoPerson
  readonly calendar: Calendar
  readonly random: Random
  readonly knownDifferently?: Partial<Readonly<Record<PartnerId, KnownAs>>>
}

export function createChart({ person, calendar, random, knownDifferently = {} }: ChartParts): Chart {
  const desks = new Map<PartnerId, ScribeDesk>()

  function by(partner: PartnerId): Scribe {
    const open =
      desks.get(partner) ??
      createDesk({ partner, person, calendar, random, knownAs: knownDifferently[partner] ?? {} })
    desks.set(partner, open)
    return open.scribe
  }

  return {
    person,
    calendar,
    random,
    by,
    practice() {
      const own = PARTNER_IDS.find((partner) => PARTNER_ORGANISATIONS[partner].odsCode === person.practice)
      return own === undefined ? undefined : by(own)
    },
    bundles: () => PARTNER_IDS.flatMap((partner) => desks.get(partner)?.bundle() ?? []),
  }
}
