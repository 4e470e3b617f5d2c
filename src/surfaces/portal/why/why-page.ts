import type { OdsCode } from '../../../fhir/ods-code.js'
import type { OrganisationDirectory } from '../../../identity/organisation.js'
import type { OpenedRecord } from '../../../record/open-record.js'
import { toClinicalDate } from '../../../record/reading/clinical-date.js'
import { basisWords } from '../patient-record/basis-words.js'

type Opened = Extract<OpenedRecord, { outcome: 'opened' }>

/** What the page prints. */
export interface WhyPage {
  /** Whether there is still a glass to break. */
  readonly mayOfferGlass: boolean
  readonly record: string
  readonly basis: string
  /** How long it lasts, a sentence. */
  readonly lasts: string
  /** The version of the rules that decided. */
  readonly policyVersion: string
  readonly reasons: readonly { readonly why: string; readonly what: string }[]
  readonly contact: string
}

const REASONS: Readonly<Record<Opened['withheldBy'][number], WhyPage['reasons'][number]>> = {
  'wish-of-the-person': {
    why: 'The person has said that it is to be hidden.',
    what: 'Ask the person. If they have changed their mind, record what they said.',
  },
  'not-shared': {
    why: 'Its source does not share it with organisations like yours.',
    what: 'Ask the organisations that look after this person, or your privacy officer.',
  },
  sealed: {
    why: 'It is sealed.',
    what: 'It opens on a legal ground only: the person’s consent, the law, or an overriding public interest.',
  },
  'held-back': {
    why: 'Something here was reported as another person’s and is held back.',
    what: 'Your privacy officer finds out whose it is. Until then nobody sees it: ask its source.',
  },
  'another-role': {
    why: 'It is for people in another role, or of another kind of organisation.',
    what: 'Ask a colleague whose role it is. If your own role is wrong, ask your registration authority.',
  },
}

interface Reader {
  readonly person: string
  readonly organisation: OdsCode
  readonly directory: OrganisationDirectory
}

export function toWhyPage(opened: Opened, { person, organisation, directory }: Reader): WhyPage {
  const own = directory.get(organisation)
  return {
    mayOfferGlass: opened.breakGlassUntil === undefined,
    record: `/patients/${person}`,
    basis: basisWords(opened.basis, directory),
    lasts: lastsOf(opened),
    policyVersion: opened.policyVersion,
    reasons: opened.withheldBy.map((reason) => REASONS[reason]),
    contact:
      own?.privacyContact === undefined
        ? `Ask the privacy officer of ${own?.name ?? 'your organisation'}.`
        : `The privacy officer of ${own.name}: ${own.privacyContact}.`,
  }
}

/** Until when the ground lasts that opened the record; what a broken glass adds to it has an end of its own. */
function lastsOf({ basis, breakGlassUntil }: Opened): string {
  const glassEnds = breakGlassUntil === undefined ? undefined : toClinicalDate(breakGlassUntil).text
  if (!('relationship' in basis)) return glassEnds === undefined ? WITHOUT_END : `It ends on ${glassEnds}.`
  const { to, isEndedByPolicy } = basis.relationship
  const lasts =
    to === undefined
      ? WITHOUT_END
      : isEndedByPolicy
        ? `By the rules here it ends on ${toClinicalDate(to).text}.`
        : `It ends on ${toClinicalDate(to).text}.`
  return glassEnds === undefined
    ? lasts
    : `${lasts} You also broke the glass: what that opens besides closes on ${glassEnds}.`
}

const WITHOUT_END = 'It has no end that is known: it lasts as long as the record shows it.'
