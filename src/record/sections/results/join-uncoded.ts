import type { Mark, ResultPoint } from '../section.js'
import { unitOfSeries } from './hba1c.js'

/** A measured value on its way into a series. */
export interface Named {
  /** The series that it belongs to. */
  readonly key: string
  /** What the test is called, each as far as names of one test can be told: see `toTestName`. */
  readonly names: readonly string[]
  /** Whether a code says which test it is. */
  readonly isCoded: boolean
  readonly point: ResultPoint
}

/**
 * What came without a code joins the series of the coded test of its name, and says so: the newest value must not stand
 * beside its trend. Only where exactly one such test has its unit: a name may lack what of the body was tested, and values
 * that cannot be compared are not of one series. HbA1c alone has two units.
 */
export function joinUncoded<One extends Named>(measured: readonly One[]): readonly One[] {
  const series = new Map<string, Set<string>>()
  for (const { key, names, isCoded, point } of measured) {
    if (!isCoded) continue
    for (const name of names)
      series.set(toPlace(name, point), (series.get(toPlace(name, point)) ?? new Set()).add(key))
  }
  return measured.map((one) => {
    if (one.isCoded) return one
    const [key, ...others] = new Set(
      one.names.flatMap((name) => [...(series.get(toPlace(name, one.point)) ?? [])]),
    )
    if (key === undefined || others.length > 0) return one
    return { ...one, key, point: { ...one.point, marks: [...one.point.marks, WITHOUT_CODE] } }
  })
}

const WITHOUT_CODE: Mark = { text: 'without a code', tone: 'plain' }

function toPlace(name: string, { unit }: ResultPoint): string {
  return `${name} in ${unitOfSeries(name, unit)}`
}
