import type { ClinicalDate, JoinedRecord } from '../../../record/sections/section.js'
import { sectionPath } from './record-paths.js'
import { sectionOfRecord } from './section-of-record.js'
import { thereOf } from './shown-words.js'

/** The patient banner as a template prints it (ISB 1505). */
interface BannerPage {
  readonly name: string
  readonly preferredName: string | undefined
  /** Whether an interpreter is needed, and for which language. */
  readonly languageNeed?: string | undefined
  readonly born: ClinicalDate | undefined
  readonly age: string | undefined
  readonly died: string | undefined
  readonly ageAtDeath: string | undefined
  readonly gender: string
  readonly nhsNumber: string
  /** Where they stay for a while instead of at home; nothing for whoever is said to have died. */
  readonly stayingAt: readonly string[]
  /** Address, telephone and practice, as far as they are known. */
  readonly more: readonly string[]
  readonly disagreements: readonly string[]
  /** Where the person is, on a line of its own below the banner; nothing for whoever is said to have died. */
  readonly whereNow: string | undefined
  readonly alerts: { readonly count: number; readonly href: string }
}

export function toBannerPage(record: JoinedRecord): BannerPage {
  const { banner } = record
  const staying = banner.stayingAt ?? []
  const home = staying.length > 0 ? `Home: ${banner.address}` : banner.address
  return {
    ...banner,
    stayingAt: banner.died === undefined ? staying : [],
    more: [home, banner.telephone, banner.practice].filter((words) => words !== ''),
    whereNow: banner.died === undefined ? record.whereNow : undefined,
    alerts: {
      count: thereOf(sectionOfRecord(record, 'alerts').current).length,
      href: sectionPath(record.person, 'alerts'),
    },
  }
}
