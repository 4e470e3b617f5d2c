import { pastLife, vaccinationsByAge } from './past-life.js'
import { ALLERGIES, REACTIONS } from '../words/allergens.js'
import { allergy, noKnownAllergies } from '../records/allergy.js'
import { repeat, supplied } from '../records/medicine.js'
import { consultation } from '../records/practice.js'
import { problem } from '../records/problem.js'
import { bloodTest, trend } from '../records/results.js'
import { routineCare, type RoutineCare } from '../records/routine.js'
import { neighbourhoodTeam, type TeamMember } from '../records/team.js'
import { PARTNER_IDS, PARTNER_ORGANISATIONS, type PartnerId } from '../organisations.js'
import { practiceStaff, TEAM } from '../people/staff.js'
import type { TestKey } from '../words/tests.js'
import type { Chart } from '../writing/chart.js'
import type { Word } from '../writing/references.js'
import type { Scribe } from '../writing/scribe.js'

export interface ToldByPractice {
  readonly problems: readonly HadFor[]
  readonly repeats: readonly TakenFor[]
  readonly care?: Omit<RoutineCare, 'nurse'>
  readonly reasons?: readonly (Word | string)[]
}

/** Problems with the years since which they are had, from most to least recent possible. */
export interface HadFor {
  readonly word: Word
  readonly years: readonly [fewest: number, most: number]
}

/** Medicines on repeat with how they are taken and what for. */
export interface TakenFor {
  readonly medicine: Word
  readonly dose: string
  readonly for?: string
}

/** What the registered practice knows: nothing when it has no feed. */
export function gpRecord(chart: Chart, told: ToldByPractice): Scribe | undefined {
  const gp = chart.practice()
  if (gp === undefined) return undefined
  const { random, calendar } = chart
  const staff = practiceStaff(gp.partner, random)

  for (const { word, years } of told.problems) {
    problem(gp, word, { since: calendar.month(-random.int(years[0] * 12, years[1] * 12)), by: staff.doctor })
  }
  onRepeat(gp, told.repeats, staff.doctor)
  someAllergy(gp, staff.doctor)
  pastLife(gp, staff.doctor)
  if (told.care) routineCare(gp, { ...told.care, nurse: staff.nurse })
  for (const reason of told.reasons ?? []) {
    const how = random.pick(['surgery', 'surgery', 'telephone'] as const)
    consultation(gp, { on: -random.int(5, 500), by: staff.doctor, reason, how })
  }
  vaccinationsByAge(gp, staff.nurse)
  return gp
}

function onRepeat(gp: Scribe, medicines: readonly TakenFor[], by: string): void {
  const { random, calendar } = gp
  const lastIssued = calendar.day(-random.int(2, 50))
  for (const { medicine, dose, for: reason } of medicines) {
    const from = calendar.day(-random.int(100, 2400))
    repeat(gp, medicine, { dose, from, lastIssued, by, ...(reason === undefined ? {} : { for: reason }) })
  }
}

const REACTED = [
  [ALLERGIES.penicillin, REACTIONS.rash],
  [ALLERGIES.codeine, REACTIONS.nausea],
  [ALLERGIES.trimethoprim, REACTIONS.rash],
  [ALLERGIES.latex, REACTIONS.wheals],
  [ALLERGIES.aspirin, REACTIONS.swelling],
] as const

/** One in four is allergic to something; the others were asked. */
export function someAllergy(scribe: Scribe, by: string): void {
  const { random, calendar } = scribe
  const recorded = calendar.day(-random.int(100, 3000))
  if (!random.chance(0.25)) {
    noKnownAllergies(scribe, recorded, by)
    return
  }
  const [word, reaction] = random.pick(REACTED)
  allergy(scribe, word, { recorded, reaction, severity: random.pick(['mild', 'moderate']), by })
}

/** A course of results over years, drifting from one value to another. */
export function drift(
  scribe: Scribe,
  test: TestKey,
  {
    from,
    to,
    points,
    spread,
    years,
  }: {
    readonly from: number
    readonly to: number
    readonly points: number
    readonly spread: number
    readonly years: number
  },
): void {
  const { random } = scribe
  const latest = random.int(3, 40)
  const span = years * 365
  trend(
    scribe,
    test,
    Array.from({ length: points }, (_, index) => {
      const share = points === 1 ? 1 : index / (points - 1)
      return [
        -Math.round(latest + span * (1 - share)),
        random.near(from + (to - from) * share, spread),
      ] as const
    }),
  )
}

/** A blood count and liver tests in each of the last years, with nothing much to find. */
export function yearlyBloods(laboratory: Scribe, years: number): void {
  const { random, calendar, person } = laboratory
  const haemoglobin = person.gender === 'male' ? random.int(138, 158) : random.int(120, 142)
  for (let year = 0; year < years; year += 1) {
    bloodTest(laboratory, {
      at: calendar.at(-random.int(20, 60) - year * 365, '08:50'),
      name: 'Full blood count, liver tests',
      values: {
        haemoglobin: haemoglobin + random.int(-4, 4),
        whiteCells: random.near(6.8, 1.6),
        platelets: random.int(190, 330),
        alt: random.int(14, 44),
        albumin: random.int(38, 46),
      },
    })
  }
}

/** What the high street pharmacy handed over of some medicines. */
export function pharmacySupply(chart: Chart, medicines: readonly TakenFor[]): void {
  const pharmacy = chart.by('high-street-pharmacy')
  const on = chart.calendar.at(-chart.random.int(2, 40), '12:30')
  for (const { medicine, dose } of medicines)
    supplied(pharmacy, medicine, { on, dose, quantity: [56, 'tablet'], days: 28 })
}

/** The neighbourhood team, with the practice in it when that has a feed. */
export function onTeam(chart: Chart, members: readonly (keyof typeof TEAM)[]): Scribe {
  const community = chart.by('downs-community')
  const [first = 'nurse', ...others] = members
  const practice = PARTNER_IDS.find(
    (partner) => PARTNER_ORGANISATIONS[partner].odsCode === chart.person.practice,
  )
  neighbourhoodTeam(community, {
    name: `${chart.person.address.town} neighbourhood team`,
    from: chart.calendar.day(-chart.random.int(40, 400)),
    keyWorker: TEAM[first],
    members: [
      ...others.map((member) => TEAM[member]),
      ...(practice === undefined ? [] : [aDoctor(chart, practice)]),
    ],
  })
  return community
}

function aDoctor(chart: Chart, practice: PartnerId): TeamMember {
  const [name = 'Duty doctor'] = practiceStaff(practice, chart.random).doctor.split(',')
  return { name, role: 'GP', of: practice }
}

/** The acute hospital that somebody goes to: mostly the nearer one. */
export function hospitalOf(chart: Chart): Scribe {
  return chart.by(chart.random.chance(0.7) ? 'wey-valley-hospital' : 'st-annes-hospital')
}
