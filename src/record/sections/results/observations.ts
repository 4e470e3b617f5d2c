import { TESTS } from '../../duplicates/words/tests.js'
import { toTestName } from '../../duplicates/words/test-name.js'
import { dayOf, latestFirst, toClinicalDate } from '../../reading/clinical-date.js'
import { codedWords, codesOf, readCoded, type CodedText } from '../../reading/coded-text.js'
import { all, at, textAt, type Element } from '../../reading/element.js'
import { groupBy } from '../../reading/group-by.js'
import type { ReadResource, RecordView } from '../../reading/record-view.js'
import { timingText } from '../../reading/timing.js'
import { holds, latestPoint } from '../../results/latest-point.js'
import { newestPointFirst } from '../../results/newest-point-first.js'
import { withTwoValues } from '../../results/two-values.js'
import { mostUrgentFirst } from '../../results/urgency.js'
import { joined, labelled, notesOf, toItem } from '../../reading/section-item.js'
import { statusMarks } from '../../reading/status-marks.js'
import { isVitalSign, vitalOfSeries, type MaybeVital } from '../../measured/is-vital-sign.js'
import { vitalByCode } from '../../measured/vital-codes.js'
import { bandOf, instrumentOf } from '../../scores/score-band.js'
import type { ScoreInstrument } from '../../scores/score-instruments.js'
import { bloodPressure, saidOfEach } from './blood-pressure.js'
import { HBA1C, isHba1c } from './hba1c.js'
import { joinUncoded, type Named } from './join-uncoded.js'
import { flagAgainstRange } from './flag-against-range.js'
import { namesOf } from './names-of-test.js'
import { apartByName } from './one-code-two-names.js'
import { misnamedMarks } from '../misnamed.js'
import { isCriticalAlone, judgedAlone, withoutValueWords } from './judged-alone.js'
import { isWithoutValue } from './is-without-value.js'
import { flagOf, observedValue, otherNamesOfValue, type ObservedValue } from './observed-value.js'
import { rangeOf } from './reference-range.js'
import { specimenNotes } from './specimen-notes.js'
import type { PlacedItem } from '../section-content.js'
import type { Mark, ResultPoint, ResultSeries } from '../section.js'

/** Observations as series of points; those without a value as items, so that none is lost. */
export interface Observed {
  readonly series: readonly ResultSeries[]
  readonly items: readonly PlacedItem[]
}

interface Measured extends Named, MaybeVital {
  readonly name: string
  readonly instrument: ScoreInstrument | undefined
}

/**
 * Series whose latest result is critical first, then abnormal ones, then the others, each in order of that result, those without a
 * value or dated after today behind the others; a series is newest first. A key holds one test, in whatever units it came, but
 * for a code under which a source sends two tests (`apartByName`).
 */
export function toObserved(observations: readonly ReadResource[], view: RecordView): Observed {
  const measured = observations.map((observation) => [observation, toMeasured(observation, view)] as const)
  const byKey = groupBy(joinUncoded(measured.flatMap(([, points]) => points)), ({ key }) => key)
  return {
    series: [...byKey.values()]
      .flatMap(apartByName)
      .map(toSeries)
      .sort(latestSeriesFirst)
      .sort((one, other) => Number(isNoNews(one, view.today)) - Number(isNoNews(other, view.today)))
      .sort(mostUrgentFirst),
    items: measured
      .filter(([, points]) => points.length === 0)
      .map(([observation]) => toValueless(observation, view)),
  }
}

function toSeries(measured: readonly Measured[]): ResultSeries {
  const points = [...measured].sort((one, other) => newestPointFirst(one.point, other.point))
  return {
    key: points[0]?.key ?? '',
    name: (points.find(({ isCoded }) => isCoded) ?? points[0])?.name ?? '',
    points: withTwoValues(points.map(({ point }) => point)),
    instrument: points.find(({ instrument }) => instrument)?.instrument,
    ...vitalOfSeries(points),
  }
}

function latestSeriesFirst(one: ResultSeries, other: ResultSeries): number {
  return latestFirst(latestPoint(one.points)?.date?.iso, latestPoint(other.points)?.date?.iso)
}

/** Whether its latest was cancelled, has no value, or has a date that cannot be. */
function isNoNews({ points }: ResultSeries, today: string): boolean {
  const latest = latestPoint(points)
  return latest === undefined || !holds(latest) || dayOf(latest.date?.iso ?? '') > today
}

/** When it was observed, as given. */
export function observedOn({ json }: ReadResource): string | undefined {
  return (
    textAt(json, 'effectiveDateTime') ??
    textAt(json, 'effectivePeriod', 'start') ??
    textAt(json, 'effectiveInstant') ??
    textAt(json, 'effectiveTiming', 'event') ??
    textAt(json, 'issued')
  )
}

function toMeasured(observation: ReadResource, view: RecordView): readonly Measured[] {
  const { json } = observation
  const code = readCoded(json['code'])
  const components = all(json, 'component')
  const own = observedValue(json)
  const pressure = bloodPressure(json)
  const whole = own ?? pressure ?? judgedAlone(json)
  const points = whole
    ? [toPoint(observation, { element: json, code, value: whole, name: undefined, view })]
    : []
  if (pressure) return points
  return [
    ...points,
    ...components.flatMap((component) => {
      const value = observedValue(component)
      return value
        ? [
            toPoint(observation, {
              element: component,
              code: readCoded(json['code']),
              value,
              name: component,
              view,
            }),
          ]
        : []
    }),
  ]
}

interface Reading {
  readonly element: Element
  readonly code: CodedText | undefined
  readonly value: ObservedValue
  /** The component, when it is one. */
  readonly name: Element
  readonly view: RecordView
}

function toPoint(observation: ReadResource, { element, code, value, name, view }: Reading): Measured {
  const iso = observedOn(observation)
  const part = name === undefined ? undefined : readCoded(at(name, 'code'))
  const { json } = observation
  const instrument = instrumentOf(at(element, 'code'))
  const standing = standingOf(json, element, value)
  const misnamed = misnamedMarks(json['code'], TESTS, toTestName)
  const ofWhole = (words: (one: Element) => string): string =>
    [words(element), value.parts ? saidOfEach(element, words) : ''].filter((said) => said !== '').join('; ')
  const names = namesOf(json['code'], part, misnamed)
  return {
    key: [keyOfTest(json['code'], code, { misnamed, names, value }), part?.text.toLowerCase()].join('#'),
    names,
    isCoded: codesOf(json['code']).length > 0,
    name: joined([code?.text ?? 'Observation without a name', part?.text], ': ') ?? '',
    instrument,
    vital: vitalByCode(json['code'], at(name, 'code')),
    isVitalSign: isVitalSign(observation, view),
    point: {
      reference: observation.reference,
      date: iso === undefined ? undefined : toClinicalDate(iso),
      ...value,
      range: ofWhole((one) => rangeOf(one, value.unit)),
      flag: ofWhole((one) =>
        standing === 'cancelled' ? flagOf(one) : flagAgainstRange(one, { person: view.person(), on: iso }),
      ),
      band:
        instrument && standing !== 'cancelled'
          ? bandOf(instrument, { ...value, components: all(element, 'component') })
          : undefined,
      standing,
      marks: [...statusMarks(json), ...misnamed, ...marksOf(code), ...marksOf(part)],
      details: [...otherNamesOfValue(element), ...detailsOf(observation, view)],
      source: observation.source,
    },
  }
}

const CORRECTED = ['amended', 'corrected']
const NOT_FINAL = ['registered', 'preliminary', 'unknown']

function standingOf(json: Element, element: Element, value: ObservedValue): ResultPoint['standing'] {
  const status = textAt(json, 'status') ?? ''
  if (status === 'cancelled') return 'cancelled'
  if (isWithoutValue(element, value) && !isCriticalAlone(element)) return 'no-value'
  if (CORRECTED.includes(status)) return 'corrected'
  return NOT_FINAL.includes(status) ? 'not-final' : undefined
}

/** What belongs to the measurement and is no value: a value is not to be read without it. */
function detailsOf(observation: ReadResource, view: RecordView): readonly string[] {
  const { json } = observation
  return [
    ...notesOf(observation),
    ...specimenNotes(observation, view),
    labelled('taken', timingText(json['effectiveTiming'])),
    labelled('method', codedWords(json['method'])),
    labelled('body site', codedWords(json['bodySite'])),
  ].filter((detail) => detail !== undefined)
}

function marksOf(code: CodedText | undefined): CodedText['marks'] {
  return code?.marks ?? []
}

interface OfTest extends Pick<Reading, 'value'> {
  readonly names: readonly string[]
  readonly misnamed: readonly Mark[]
}

function keyOfTest(
  concept: Element,
  code: CodedText | undefined,
  { names, misnamed, value }: OfTest,
): string {
  return isHba1c(names, value.unit) ? HBA1C : keyOf(concept, code, misnamed)
}

/** One test however it is coded; a name alone makes none the same, because it may lack what of the body was tested. */
function keyOf(concept: Element, code: CodedText | undefined, misnamed: readonly Mark[]): string {
  const codes = codesOf(concept)
  if (misnamed.length > 0) return `misnamed ${codes.join(' ')} ${code?.text ?? ''}`
  const [meaning, ...others] = TESTS.of(codes, [])
  if (meaning !== undefined && others.length === 0) return `test ${meaning}`
  return codes[0] ?? code?.text.toLowerCase() ?? ''
}

function toValueless(observation: ReadResource, view: RecordView): PlacedItem {
  const { json } = observation
  const iso = observedOn(observation)
  return {
    item: toItem(observation, {
      what: readCoded(json['code']),
      details: [withoutValueWords(json), flagOf(json), ...detailsOf(observation, view)].filter(
        (detail) => detail !== '',
      ),
      when: [['on', iso]],
      marks: statusMarks(json),
    }),
    isPast: false,
    rank: 1,
    date: iso,
  }
}
