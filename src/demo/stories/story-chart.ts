import { parseNhsNumber } from '../../fhir/nhs-number.js'
import { odsOf } from '../people/invent-person.js'
import type { DemoPerson } from '../people/demo-person.js'
import { createRandom } from '../people/random.js'
import type { Calendar } from '../writing/calendar.js'
import { createChart, type Chart } from '../writing/chart.js'
import type { PersonSketch, Story } from './story.js'

/** The chart of a hand-written person, told. */
export function storyChart(story: Story, index: number, calendar: Calendar): Chart {
  const chart = createChart({
    person: toPerson(story.person, index, calendar),
    calendar,
    random: createRandom(story.key),
    ...(story.knownDifferently === undefined ? {} : { knownDifferently: story.knownDifferently }),
  })
  story.tell(chart)
  return chart
}

function toPerson(sketch: PersonSketch, index: number, calendar: Calendar): DemoPerson {
  const { nhsNumber, practice, birthday, diedDaysAgo, ...rest } = sketch
  const number = parseNhsNumber(nhsNumber)
  if (number === undefined) throw new Error('A story has an NHS number whose check digit is wrong.')
  return {
    ...rest,
    index,
    nhsNumber: number,
    practice: odsOf(practice),
    birthDate: calendar.birthDate(sketch.age, birthday),
    ...(diedDaysAgo === undefined ? {} : { died: calendar.day(-diedDaysAgo) }),
  }
}
