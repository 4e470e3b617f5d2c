import type { OrganisationDirectory } from '../../../identity/organisation.js'
import type { AtRisk, FlagFault, FlagForm } from '../../../review/flag-at-risk.js'
import { RISK_GROUNDS, type RiskFlag, type RiskGround } from '../../../review/risk-flags.js'
import { sayOrganisation } from '../words/say-actor.js'
import { sayPatient, type PatientWords } from '../words/say-patient.js'
import { sayWhen } from '../words/say-when.js'

interface FlagCard {
  readonly id: string
  readonly ground: string
  readonly words: string
  readonly time: string
  readonly who: string
  readonly isSet: boolean
}

/** What the page prints. */
export interface AtRiskPage {
  readonly action: string
  readonly patient: PatientWords
  readonly isFlaggedBySource: boolean
  readonly flags: readonly FlagCard[]
  readonly grounds: readonly { readonly value: string; readonly text: string; readonly checked: boolean }[]
  readonly form: FlagForm
  readonly errors: Readonly<Record<string, { readonly text: string }>>
  readonly errorList: readonly { readonly text: string; readonly href: string }[]
}

const GROUNDS: Readonly<Record<RiskGround, string>> = {
  'person-asked': 'The person asked for it, because somebody looks for them',
  'safeguarding-plan': 'A safeguarding plan, or a conference about domestic abuse, asks for it',
  'police-or-court': 'The police, or an order of a court, ask for it',
}

const BLANK: FlagForm = { ground: undefined, words: '', from: '', until: '' }

export interface AtRiskParts {
  readonly found: AtRisk
  readonly directory: OrganisationDirectory
  readonly form?: FlagForm
  readonly faults?: readonly FlagFault[]
}

export function toAtRiskPage({ found, directory, form = BLANK, faults = [] }: AtRiskParts): AtRiskPage {
  return {
    action: `/audit/patients/${found.person}/at-risk`,
    patient: sayPatient(found.person, found.known),
    isFlaggedBySource: found.isFlaggedBySource,
    flags: found.flags.map((one) => toCard(one, directory)),
    grounds: RISK_GROUNDS.map((value) => ({ value, text: GROUNDS[value], checked: form.ground === value })),
    form,
    errors: Object.fromEntries(faults.map(({ field, text }) => [field, { text }])),
    errorList: faults.map(({ field, text }) => ({ text, href: `#${field}` })),
  }
}

function toCard(flag: RiskFlag, directory: OrganisationDirectory): FlagCard {
  const until = flag.to === undefined ? 'until it is lifted' : `before ${sayWhen(Date.parse(flag.to))}`
  return {
    id: flag.id,
    ground: GROUNDS[flag.ground],
    words: flag.words,
    time: `From ${sayWhen(Date.parse(flag.from))}, ${until}`,
    who: `${flag.status === 'set' ? 'Set' : 'Lifted'} by ${flag.actorName}, ${sayOrganisation(flag.organisation, directory)}, ${sayWhen(Date.parse(flag.recordedAt))}`,
    isSet: flag.status === 'set',
  }
}
