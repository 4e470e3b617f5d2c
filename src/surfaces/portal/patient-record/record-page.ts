import type { OrganisationDirectory } from '../../../identity/organisation.js'
import type { OpenedRecord } from '../../../record/open-record.js'
import { toClinicalDate } from '../../../record/reading/clinical-date.js'
import { sayNotTakenOf, type LackingSource } from '../../../record/freshness/say-not-taken.js'
import type { StaleAfter } from '../../../record/freshness/freshness.js'
import type { ClinicalDate } from '../../../record/sections/section.js'
import type { SectionKey } from '../../../record/sections/section.js'
import { basisWords, delegationWords } from './basis-words.js'
import { toFreshness, type Freshness } from './freshness.js'
import { allInTime, freshnessInBrief, type BriefWord } from './freshness-in-brief.js'
import { toSilent, type SilentSource } from '../../../record/freshness/silent-sources.js'

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
  /** Which section it is; left out for the summary. */
  readonly section: SectionKey | undefined
  readonly freshness: Freshness
  /** The sources in one line, for where there is no room for each. */
  readonly inBrief: readonly BriefWord[]
  /** All of them in one sentence, where each of them is in time. */
  readonly allInTime: string | undefined
  /** Sources of this section that have not sent anything for so long that something may be missing from it. */
  readonly silent: readonly SilentSource[]
  /** Sources of this section that sent something which was refused: it may be missing from it. */
  readonly lacking: readonly LackingSource[]
  readonly asOf: ClinicalDate
  /** Set while the glass is broken: how long it stays so, and whether it is what opened the record. */
  readonly brokenGlass:
    { readonly isGround: boolean; readonly minutesLeft: number; readonly until: ClinicalDate } | undefined
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
  readonly staleAfter?: StaleAfter | undefined
  /** Which section it is; left out for the summary. */
  readonly section?: SectionKey | undefined
}

export function toRecordPage(
  opened: Extract<OpenedRecord, { outcome: 'opened' }>,
  heading: string,
  { person, apps, directory, now, staleAfter, section }: Moment,
): RecordPage {
  const freshness = toFreshness(opened.state, directory, { now, staleAfter })
  const isAtHome = 'delegation' in opened.basis || opened.basis.kind === 'person-themselves'
  return {
    link: `/patients/${person}`,
    heading,
    person,
    apps,
    basis: basisWords(opened.basis, directory),
    actingFor: 'delegation' in opened.basis ? delegationWords(opened.basis.delegation) : undefined,
    isAtHome,
    section,
    freshness,
    inBrief: freshnessInBrief(freshness),
    allInTime: isAtHome ? undefined : allInTime(freshness),
    silent: section === undefined ? [] : toSilent([section], opened.state, { directory, now, staleAfter }),
    lacking: section === undefined ? [] : sayNotTakenOf([section], opened.state, directory),
    asOf: toClinicalDate(new Date(now).toISOString()),
    brokenGlass:
      opened.breakGlassUntil === undefined
        ? undefined
        : {
            isGround: opened.basis.kind === 'break-glass',
            minutesLeft: Math.max(0, Math.ceil((Date.parse(opened.breakGlassUntil) - now) / 60_000)),
            until: toClinicalDate(opened.breakGlassUntil),
          },
  }
}
