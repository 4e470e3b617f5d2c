import type { OdsCode } from '../../../fhir/ods-code.js'
import type { OrganisationDirectory } from '../../../identity/organisation.js'
import type { OpenedRecord } from '../../../record/open-record.js'
import { toClinicalDate } from '../../../record/reading/clinical-date.js'
import { basisWords } from '../patient-record/basis-words.js'

type Opened = Extract<OpenedRecord, { outcome: 'opened' }>

/** What the page prints. */
export interface WhyPage {
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

function lastsOf({ basis, breakGlassUntil }: Opened): string {
  const isByPolicy =
    breakGlassUntil === undefined && 'relationship' in basis && basis.relationship.isEndedByPolicy
  const end = breakGlassUntil ?? ('relationship' in basis ? basis.relationship.to : undefined)
  return end === undefined
    ? 'It has no end that is known: it lasts as long as the record shows it.'
    : isByPolicy
      ? `Its record names no end: by the rules here it ends on ${toClinicalDate(end).text}.`
      : `It ends on ${toClinicalDate(end).text}.`
}
