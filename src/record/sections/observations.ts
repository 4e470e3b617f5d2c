import { latestFirst, toClinicalDate } from '../reading/clinical-date.js'
import { codedWords, codesOf, readCoded, type CodedText } from '../reading/coded-text.js'
import { all, at, textAt, type Element } from '../reading/element.js'
import { groupBy } from '../reading/group-by.js'
import type { ReadResource } from '../reading/record-view.js'
import { joined, labelled, notesOf, toItem } from '../reading/section-item.js'
import { statusMarks } from '../reading/status-marks.js'
import { bandOf, instrumentOf } from '../scores/score-band.js'
import type { ScoreInstrument } from '../scores/score-instruments.js'
import { bloodPressure, saidOfEach } from './blood-pressure.js'
import { flagOf, observedValue, type ObservedValue } from './observed-value.js'
import { rangeOf } from './reference-range.js'
import type { PlacedItem } from './section-content.js'
import type { ResultPoint, ResultSeries } from './section.js'

/** Observations as series of points; those without a value as items, so that none is lost. */
export interface Observed {
  readonly series: readonly ResultSeries[]
  readonly items: readonly PlacedItem[]
}

interface Measured {
  readonly key: string
  readonly name: string
  readonly point: ResultPoint
  readonly iso: string | undefined
  readonly instrument: ScoreInstrument | undefined
}

/** Series in order of their latest point, each newest first. A key holds one test, in whatever units it came. */
export function toObserved(observations: readonly ReadResource[]): Observed {
  const measured = observations.map((observation) => [observation, toMeasured(observation)] as const)
  const byKey = groupBy(
    measured.flatMap(([, points]) => points),
    ({ key }) => key,
  )
  const series = [...byKey.values()].map((points) =>
    [...points].sort((one, other) => latestFirst(one.iso, other.iso)),
  )
  return {
    series: series
      .sort((one, other) => latestFirst(one[0]?.iso, other[0]?.iso))
      .map((points) => ({
        key: points[0]?.key ?? '',
        name: points[0]?.name ?? '',
        points: points.map(({ point }) => point),
        instrument: points.find(({ instrument }) => instrument)?.instrument,
      })),
    items: measured
      .filter(([, points]) => points.length === 0)
      .map(([observation]) => toValueless(observation)),
  }
}

/** When it was observed, as given. */
export function observedOn({ json }: ReadResource): string | undefined {
  return (
    textAt(json, 'effectiveDateTime') ??
    textAt(json, 'effectivePeriod', 'start') ??
    textAt(json, 'effectiveInstant') ??
    textAt(json, 'issued')
  )
}

function toMeasured(observation: ReadResource): readonly Measured[] {
  const { json } = observation
  const code = readCoded(json['code'])
  const components = all(json, 'component')
  const own = observedValue(json)
  const pressure = bloodPressure(json)
  const whole = own ?? pressure
  const points = whole ? [toPoint(observation, { element: json, code, value: whole, name: undefined })] : []
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
}

function toPoint(observation: ReadResource, { element, code, value, name }: Reading): Measured {
  const iso = observedOn(observation)
  const part = name === undefined ? undefined : readCoded(at(name, 'code'))
  const { json } = observation
  const instrument = instrumentOf(at(element, 'code'))
  const standing = standingOf(json)
  const ofWhole = (words: (one: Element) => string): string =>
    [words(element), value.parts ? saidOfEach(element, words) : ''].filter((said) => said !== '').join('; ')
  return {
    key: [keyOf(json['code'], code), part?.text.toLowerCase()].join('#'),
    name: joined([code?.text ?? 'Observation without a name', part?.text], ': ') ?? '',
    iso,
    instrument,
    point: {
      reference: observation.reference,
      date: iso === undefined ? undefined : toClinicalDate(iso),
      ...value,
      range: ofWhole((one) => rangeOf(one, value.unit)),
      flag: ofWhole(flagOf),
      band:
        instrument && standing !== 'cancelled'
          ? bandOf(instrument, { ...value, components: all(element, 'component') })
          : undefined,
      standing,
      marks: [...statusMarks(json), ...marksOf(code), ...marksOf(part)],
      details: detailsOf(observation),
      source: observation.source,
    },
  }
}

const NOT_FINAL = ['registered', 'preliminary', 'unknown']

function standingOf(json: Element): ResultPoint['standing'] {
  const status = textAt(json, 'status') ?? ''
  if (status === 'cancelled') return 'cancelled'
  return NOT_FINAL.includes(status) ? 'not-final' : undefined
}

/** What belongs to the measurement and is no value: a value is not to be read without it. */
function detailsOf(observation: ReadResource): readonly string[] {
  const { json } = observation
  return [
    ...notesOf(observation),
    labelled('method', codedWords(json['method'])),
    labelled('body site', codedWords(json['bodySite'])),
  ].filter((detail) => detail !== undefined)
}

function marksOf(code: CodedText | undefined): CodedText['marks'] {
  return code?.marks ?? []
}

function keyOf(concept: Element, code: CodedText | undefined): string {
  return codesOf(concept)[0] ?? code?.text.toLowerCase() ?? ''
}

function toValueless(observation: ReadResource): PlacedItem {
  const { json } = observation
  const iso = observedOn(observation)
  return {
    item: toItem(observation, {
      what: readCoded(json['code']),
      details: [
        all(json, 'hasMember').length > 0
          ? `${all(json, 'hasMember').length} results belong to it`
          : 'no value was sent',
        flagOf(json),
        ...detailsOf(observation),
      ].filter((detail) => detail !== ''),
      when: [['on', iso]],
      marks: statusMarks(json),
    }),
    isPast: false,
    rank: 1,
    date: iso,
  }
}
