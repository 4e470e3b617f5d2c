import type { OrganisationDirectory } from '../../../identity/organisation.js'
import type { OpenedRecord } from '../../../record/open-record.js'
import { toClinicalDate } from '../../../record/reading/clinical-date.js'
import type { ClinicalDate } from '../../../record/sections/section.js'
import { basisWords, delegationWords } from './basis-words.js'
import { toFreshness, type Freshness } from './freshness.js'

/** What stands around the stored parts of a record: about this reader and this moment. */
interface RecordPage {
  /** The address of the record. */
  readonly link: string
  readonly heading: string
  /** Whose record it is, and which apps can be opened for them from this page. */
  readonly person: string
  readonly apps: readonly LaunchableApp[]
  readonly basis: string
  /** Set for who acts for the person: on what ground, and until when. */
  readonly actingFor: string | undefined
  /** Whether it is read at home: without what is for people at work. */
  readonly isAtHome: boolean
  readonly freshness: Freshness
  readonly asOf: ClinicalDate
  /** Set while the glass is broken: how long it stays so. */
  readonly brokenGlass: { readonly minutesLeft: number; readonly until: ClinicalDate } | undefined
}

/** An app of somebody else that can be opened for a person. */
export interface LaunchableApp {
  /** The OAuth client id. */
  readonly clientId: string
  readonly name: string
}

interface Moment {
  readonly person: string
  readonly apps: readonly LaunchableApp[]
  readonly directory: OrganisationDirectory
  /** Milliseconds since 1970. */
  readonly now: number
}

export function toRecordPage(
  opened: Extract<OpenedRecord, { outcome: 'opened' }>,
  heading: string,
  { person, apps, directory, now }: Moment,
): RecordPage {
  return {
    link: `/patients/${person}`,
    heading,
    person,
    apps,
    basis: basisWords(opened.basis, directory),
    actingFor: 'delegation' in opened.basis ? delegationWords(opened.basis.delegation) : undefined,
    isAtHome: 'delegation' in opened.basis || opened.basis.kind === 'person-themselves',
    freshness: toFreshness(opened.state, directory, now),
    asOf: toClinicalDate(new Date(now).toISOString()),
    brokenGlass:
      opened.breakGlassUntil === undefined
        ? undefined
        : {
            minutesLeft: Math.max(0, Math.ceil((Date.parse(opened.breakGlassUntil) - now) / 60_000)),
            until: toClinicalDate(opened.breakGlassUntil),
          },
  }
}
