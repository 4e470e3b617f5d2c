import { ARCHETYPES } from './archetypes/archetypes.js'
import type { Archetype } from './archetypes/archetype.js'
import type { PartnerId } from './organisations.js'
import { inventPerson } from './people/invent-person.js'
import { nhsNumbers } from './people/nhs-numbers.js'
import { createRandom } from './people/random.js'
import { STORIES } from './stories/stories.js'
import { storyChart } from './stories/story-chart.js'
import type { NhsNumber } from '../fhir/nhs-number.js'
import { createCalendar, type Calendar } from './writing/calendar.js'
import { createChart, type Chart } from './writing/chart.js'

export interface Neighbourhood {
  /** The same seed gives the same people, to the byte. */
  readonly seed: string
  /** The day for which it is made, `YYYY-MM-DD`: every date is relative to it. */
  readonly today: string
  /** The instant from which hours are counted; noon of today when left out. */
  readonly now?: string
  readonly patients: number
}

/** What one partner posts about one person. */
export interface DemoBundle {
  readonly partner: PartnerId
  /** Which person this is, for progress and error messages; nothing that identifies anybody. */
  readonly person: string
  /** A transaction Bundle as JSON text. */
  readonly bundle: string
}

/** The seed of the demo neighbourhood that is shipped. */
export const DEMO_SEED = 'neighbourhood'

/**
 * The Bundles of the demo neighbourhood, person by person, practices first; made as they are asked for. The first
 * people are the hand-written stories, the others are invented from archetypes.
 */
export function* demoBundles(neighbourhood: Neighbourhood): Generator<DemoBundle, void> {
  const calendar = createCalendar(neighbourhood.today, neighbourhood.now)
  const numbers = nhsNumbers(createRandom(neighbourhood.seed).int(0, 999_999))

  for (let index = 0; index < neighbourhood.patients; index += 1) {
    const story = STORIES[index]
    const chart = story
      ? storyChart(story, index, calendar)
      : inventedChart(`${neighbourhood.seed}/${index}`, { index, nhsNumber: numbers.next().value, calendar })
    const person = story ? `story ${story.key}` : `person ${index + 1}`
    for (const { partner, bundle } of chart.bundles()) yield { partner, person, bundle }
  }
}

function inventedChart(
  seed: string,
  {
    index,
    nhsNumber,
    calendar,
  }: { readonly index: number; readonly nhsNumber: NhsNumber; readonly calendar: Calendar },
): Chart {
  const random = createRandom(seed)
  const archetype = archetypeAt(random.next() * 100)
  const person = inventPerson({ index, nhsNumber, ...archetype }, random, calendar)
  const chart = createChart({ person, calendar, random })
  archetype.tell(chart)
  return chart
}

function archetypeAt(share: number): Archetype {
  let left = share
  for (const archetype of ARCHETYPES) {
    left -= archetype.share
    if (left < 0) return archetype
  }
  throw new Error('The shares of the archetypes do not add up to 100.')
}
