import type { SourceKind } from '../../fhir/source-kind.js'
import type { EmptyKind, Mark, PatientBanner, StatedNone } from '../sections/section.js'

/** The parts of a summary. They stand under the name of a cover, as page parts do. */
export const SUMMARY_PARTS = {
  /** A {@link SummaryPlan} as text. */
  plan: 'summary-plan',
  /** The texts of the resources that may go into it, one after another. */
  entries: 'summary-entries',
} as const

/** What a summary can be made of, whatever kinds of source are left out: as a reader may see it, and small. */
export interface SummaryPlan {
  readonly banner: PatientBanner
  readonly sections: readonly PlannedSection[]
  readonly entries: readonly PlannedEntry[]
}

export interface PlannedSection {
  /** Of `SUMMARY_SECTIONS`. */
  readonly key: string
  /** The first ones that each kind of source has told, in their order: enough whichever kinds are left out. */
  readonly lines: readonly PlannedLine[]
  /** How many there are in all, by the kinds of source that tell of them, `acute,primary-care`. */
  readonly counts: Counts
  /** How many there are that do not belong here, because they are over. */
  readonly beside: Counts
  /** In which words there is nothing, and which nothing it is. */
  readonly nothing: { readonly kind: EmptyKind; readonly text: string } | undefined
  readonly isWithheld: boolean
  /** Of allergies and medicines: the allergies that may be to a medicine, and those that are compared with none. */
  readonly comparison?: {
    readonly all: Counts
    readonly notCompared: Counts
    readonly areOthersApart: boolean
    readonly names: readonly NameTold[]
  }
  /** Of allergies and medicines: the medicines, and those that are held against no allergy. */
  readonly comparedMedicines?: {
    readonly all: Counts
    readonly notCompared: Counts
    readonly names: readonly NameTold[]
  }
}

/** A name, and the kinds of source that tell of it, `acute,primary-care`. */
export interface NameTold {
  readonly name: string
  readonly kinds: string
}

export type Counts = Readonly<Record<string, number>>

/** One thing with all tellings of it; the first that is not left out stands for the others. */
export type PlannedLine = readonly PlannedTelling[]

export interface PlannedTelling {
  readonly kind: SourceKind
  readonly source: string
  readonly what: string
  readonly details: readonly string[]
  readonly marks: readonly Mark['text'][]
  /** Which kinds of source tell what cannot be so beside it; left out where there is none. */
  readonly differsFrom?: readonly SourceKind[]
  /** `recorded 01-Nov-2026`. */
  readonly when: string | undefined
  readonly statesNone: StatedNone | undefined
  /** `Type/id` of the resource that is the entry of it. */
  readonly entry: string | undefined
}

/** A resource, where its text stands, and which others go along with it. */
export interface PlannedEntry {
  readonly reference: string
  readonly at: number
  readonly size: number
  readonly goesWith: readonly string[]
}

/** The plan as text. */
export function writeSummaryPlan(plan: SummaryPlan): string {
  return JSON.stringify(plan)
}

const READ = new WeakMap<Uint8Array, SummaryPlan>()

/** Reads what {@link writeSummaryPlan} wrote, once as long as the part is at hand. */
export function readSummaryPlan(body: Uint8Array): SummaryPlan {
  const known = READ.get(body)
  if (known) return known
  const plan = JSON.parse(new TextDecoder().decode(body)) as SummaryPlan
  READ.set(body, plan)
  return plan
}
