import type { LabelLevel } from '../label.js'

/** A code of a system, or with `*` at its end all codes that begin with it, as the classes of the ICD do. */
export interface SensitiveCode {
  /** The addresses under which its system goes. */
  readonly systems: readonly string[]
  readonly code: string
  readonly display: string
}

/** One reason for which something is sensitive: how to know it, how strictly it is kept, and who says so. */
export interface CodeSet {
  readonly id: string
  readonly name: string
  readonly level: LabelLevel
  readonly sensitivities: readonly string[]
  /** Who publishes it, and as what. */
  readonly source: string
  readonly codes: readonly SensitiveCode[]
  /** Words and phrases that tell it in free text. */
  readonly terms: readonly string[]
  /** Phrases that tell it only where the words that are in capitals here are in capitals there: `TOP`, and not `top`. */
  readonly abbreviations: readonly string[]
  /** Services whose every contact tells it; names count only where a service, an organisation or a place is named. */
  readonly clinics: { readonly codes: readonly SensitiveCode[]; readonly names: readonly string[] }
  /** Medicines that are given for nothing else. */
  readonly medicines: { readonly codes: readonly SensitiveCode[]; readonly names: readonly string[] }
}

export interface CodeSetFile {
  readonly version: string
  /** Phrases in which no term is meant: `ST depression`. */
  readonly harmless: readonly string[]
  /** Phrases in which no abbreviation is meant, capitals as here: `TOP OF`. */
  readonly harmlessAbbreviations: readonly string[]
  readonly sets: readonly CodeSet[]
}
