import type { OdsCode } from '../../fhir/ods-code.js'
import type { ResultPoint, Section, SectionItem, Together } from '../sections/section.js'

/** What stands in a line, and which resource told it. */
export interface ReportableLine {
  /** `Type/id`. */
  readonly reference: string
  readonly what: string
  /** The date as it is read; empty where there is none. */
  readonly date: string
  readonly source: { readonly organisation: OdsCode; readonly name: string }
}

type Written = readonly [reference: string, what: string, date: string, organisation: OdsCode, name: string]

/** The lines of a section, each resource once, those behind another one too. */
export function writeLines({ current, past, series }: Pick<Section, 'current' | 'past' | 'series'>): string {
  const lines = [
    ...[...current, ...past].flatMap(all).map(toLine),
    ...series.flatMap(({ name, points }) => points.flatMap(all).map((point) => toPointLine(name, point))),
  ]
  return JSON.stringify([...new Map(lines.map((line) => [line[0], line])).values()])
}

/** Reads what {@link writeLines} wrote. */
export function readLines(body: Uint8Array): readonly ReportableLine[] {
  const lines = JSON.parse(new TextDecoder().decode(body)) as readonly Written[]
  return lines.map(([reference, what, date, organisation, name]) => ({
    reference,
    what,
    date,
    source: { organisation, name },
  }))
}

function all<Line>(line: Line & { readonly together?: Together<Line> }): readonly Line[] {
  return [line, ...(line.together?.others ?? [])]
}

function toLine({ reference, what, when, source }: SectionItem): Written {
  return [reference, what, when?.date.text ?? '', source.organisation, source.name]
}

function toPointLine(name: string, { reference, value, unit, date, source }: ResultPoint): Written {
  const what = `${name} ${value} ${unit}`.trim()
  return [reference, what, date?.text ?? '', source.organisation, source.name]
}
