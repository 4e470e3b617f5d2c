import type { NhsNumber } from '../../fhir/nhs-number.js'
import type { OdsCode } from '../../fhir/ods-code.js'

/** An invented person, as all organisations know them. */
export interface DemoPerson {
  /** Which person of the neighbourhood this is, counted from 0. */
  readonly index: number
  readonly nhsNumber: NhsNumber
  readonly prefix: string
  readonly given: readonly string[]
  readonly family: string
  readonly preferred?: string
  readonly gender: 'female' | 'male' | 'other'
  readonly birthDate: string
  readonly age: number
  readonly address: DemoAddress
  readonly phone: string
  /** The registered practice. */
  readonly practice: OdsCode
  /** A code of the ethnic category of the NHS Data Dictionary. */
  readonly ethnicity: string
  /** BCP 47 code and words of a language other than English that the person speaks best. */
  readonly language?: { readonly code: string; readonly display: string }
  /** The day on which the person died. */
  readonly died?: string
}

export interface DemoAddress {
  readonly line: string
  readonly town: string
  readonly postcode: string
}
