import { acute } from '../records/medicine.js'
import { consultation, vaccination } from '../records/practice.js'
import { problem } from '../records/problem.js'
import { MEDICINES } from '../words/medicines.js'
import { PROBLEMS } from '../words/problems.js'
import { VACCINES } from '../words/vaccines.js'
import type { Scribe } from '../writing/scribe.js'

const PAST = [
  [
    PROBLEMS.urineInfection,
    { text: 'Nitrofurantoin 100mg modified-release capsules' },
    'One capsule twice a day for three days',
    3,
  ],
  [PROBLEMS.tonsillitis, { text: 'Clarithromycin 250mg tablets' }, 'One tablet twice a day for five days', 5],
  [PROBLEMS.cellulitis, { text: 'Clarithromycin 500mg tablets' }, 'One tablet twice a day for seven days', 7],
  [PROBLEMS.backPain, MEDICINES.paracetamol, 'Two tablets four times a day when needed', 14],
  [PROBLEMS.ironDeficiency, MEDICINES.ferrousFumarate, 'One tablet once a day for three months', 90],
] as const

/** What was had and is over: the record of every adult has some of it. */
export function pastLife(gp: Scribe, by: string): void {
  const { random, calendar } = gp
  if (gp.person.age < 16) return
  for (const [word, medicine, dose, days] of PAST) {
    if (!random.chance(0.5)) continue
    const months = -12 * random.int(1, Math.min(20, gp.person.age - 14))
    problem(gp, word, { since: calendar.month(months), until: calendar.month(months + 1), by })
    const on = -random.int(40, 1400) - days
    consultation(gp, { on, by, reason: word })
    acute(gp, medicine, { dose, from: calendar.day(on), days, by, for: word.text })
  }
}

/** Vaccinations that come with age, in years. */
const BY_AGE = [
  [65, VACCINES.pneumococcal],
  [70, VACCINES.shingles],
  [75, VACCINES.covidBooster],
  [76, VACCINES.rsv],
] as const

export function vaccinationsByAge(gp: Scribe, by: string): void {
  for (const [age, vaccine] of BY_AGE) {
    if (gp.person.age >= age) vaccination(gp, vaccine, { on: gp.calendar.day(-gp.random.int(30, 340)), by })
  }
}
