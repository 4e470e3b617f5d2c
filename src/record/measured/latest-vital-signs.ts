import { latestFirst, toInstant } from '../reading/clinical-date.js'
import { groupBy } from '../reading/group-by.js'
import { holds, latestPoint } from '../results/latest-point.js'
import type { ResultSeries } from '../sections/section.js'
import { dayMeasured, isOfLate } from './of-late.js'
import { VITAL_KINDS, type Vital } from './vital.js'
import { isMeasurement, vitalByName } from './vital-names.js'

interface MeasuredFacts {
  /** What was examined: vital signs, and whatever else is found beside the bed. */
  readonly examined: readonly ResultSeries[]
  /** Assessments and results of tests, among which some sources send vital signs. */
  readonly others: readonly ResultSeries[]
  /** The day in Europe/London, `2026-11-23`. */
  readonly today: string | undefined
}

/** A test that stands among the vital signs. */
export interface ChosenSeries {
  readonly series: ResultSeries
  /** Left out for what is no vital sign that is known here. */
  readonly vital?: Vital
  /** Whether it is of the latest day on which anything was measured. */
  readonly isOfLatestDay: boolean
}

interface Known {
  readonly series: ResultSeries
  readonly vital: Vital
  readonly iso: string | undefined
  readonly day: string | undefined
  readonly isExamined: boolean
}

/**
 * What was measured last: of each vital sign the latest, in the order in which it is asked for, and behind it whatever else was
 * examined on the same day or in the last fortnight. No older value of a kind stands beside a newer part of it: a blood pressure
 * of last month MUST NOT be told beside the systolic pressure of today.
 */
export function latestVitalSigns({ examined, others, today }: MeasuredFacts): readonly ChosenSeries[] {
  const toKnown = (isExamined: boolean) => (series: ResultSeries) => known(series, today, isExamined)
  const vitals = [...examined.flatMap(toKnown(true)), ...others.flatMap(toKnown(false))]
  const rest = examined.filter((series) => vitalOf(series) === undefined && isNoParameter(series))
  const days = [
    ...vitals.filter(({ isExamined }) => isExamined).map(({ day }) => day),
    ...rest.filter(isVitalSign).map((series) => dayMeasured(isoOf(series), today)),
  ].filter((day) => day !== undefined)
  const latest = days.sort().at(-1) ?? ''
  const byKind = groupBy(vitals, ({ vital }) => vital.kind)
  const told = VITAL_KINDS.flatMap((kind) => latestOfKind(byKind.get(kind) ?? []))
    // What a laboratory measured long before stands among its results.
    .filter(({ isExamined, vital, day }) => isExamined || !OF_BLOOD.has(vital.kind) || (day ?? '') >= latest)
  const behind = rest
    .filter(isTold)
    .filter((series) => {
      const iso = isoOf(series)
      return isOfLate(iso, today) || (isVitalSign(series) && dayMeasured(iso, today) === latest)
    })
    .toSorted((one, other) => latestFirst(isoOf(one), isoOf(other)))
  return [
    ...told.map(({ series, vital, day }) => ({ series, vital, isOfLatestDay: day === latest })),
    ...behind.map((series) => ({ series, isOfLatestDay: dayMeasured(isoOf(series), today) === latest })),
  ]
}

/** What a laboratory measures too. */
const OF_BLOOD: ReadonlySet<Vital['kind']> = new Set(['glucose', 'ketones', 'saturation'])

/** Of which kind a test is: by its code first, then by its name. */
export function vitalOf({ name, instrument, vital }: ResultSeries): Vital | undefined {
  if (instrument !== undefined) return instrument.name === 'NEWS2' ? NEWS2 : undefined
  if (!isMeasurement(name)) return undefined
  return vital ?? vitalByName(name)
}

const NEWS2: Vital = { kind: 'early-warning', part: '' }

/** The points of one parameter are part of the score that is told. */
function isNoParameter({ instrument }: ResultSeries): boolean {
  return instrument?.name !== 'NEWS2 single parameter'
}

function isVitalSign(series: ResultSeries): boolean {
  return series.isVitalSign === true
}

/** What was cancelled and never measured again is no latest value of anything. */
function isTold({ points }: ResultSeries): boolean {
  return latestPoint(points)?.standing !== 'cancelled'
}

function isoOf({ points }: ResultSeries): string | undefined {
  return latestPoint(points)?.date?.iso
}

function known(series: ResultSeries, today: string | undefined, isExamined: boolean): readonly Known[] {
  const vital = vitalOf(series)
  if (vital === undefined || !isTold(series)) return []
  const iso = isoOf(series)
  return [{ series, vital, iso, day: dayMeasured(iso, today), isExamined }]
}

/** The latest day of one kind, and of it no value behind which the same, the whole or a part of it was measured. */
function latestOfKind(all: readonly Known[]): readonly Known[] {
  const measured = all.filter(({ series }) => isValue(series))
  const day = measured
    .flatMap((one) => one.day ?? [])
    .sort()
    .at(-1)
  return all
    .filter((one) => one.day === undefined || day === undefined || one.day >= day)
    .filter((one) => !measured.some((other) => other !== one && replaces(other, one)))
    .toSorted((one, other) => placeOfPart(one) - placeOfPart(other) || latestFirst(one.iso, other.iso))
}

function isValue({ points }: ResultSeries): boolean {
  const latest = latestPoint(points)
  return latest !== undefined && holds(latest)
}

/** Whether it is surely later of the same, or one of the two is the whole; at one time a pressure tells its parts. */
function replaces(newer: Known, older: Known): boolean {
  const isSame = newer.vital.part === older.vital.part
  const isWhole = newer.vital.part === ''
  if (!isSame && !isWhole && older.vital.part !== '') return false
  const later = timeBetween(newer, older)
  return later > 0 || (later === 0 && newer.vital.kind === 'pressure' && isWhole && !isSame)
}

/** How much later it was, by the clock or by the day; `-1` where nobody can tell. */
function timeBetween(newer: Known, older: Known): number {
  if (isTimed(newer) && isTimed(older)) return (toInstant(newer.iso) ?? 0) - (toInstant(older.iso) ?? 0)
  return newer.day !== undefined && older.day !== undefined && newer.day > older.day ? 1 : -1
}

function isTimed({ iso, day }: Known): boolean {
  return day !== undefined && iso?.includes('T') === true
}

function placeOfPart({ vital: { part } }: Known): number {
  return ORDER_OF_PARTS.findIndex((words) => words.test(part))
}

const ORDER_OF_PARTS = [/^$/, /systolic/, /diastolic/, /./]
