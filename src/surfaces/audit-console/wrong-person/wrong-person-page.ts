import type { OrganisationDirectory } from '../../../identity/organisation.js'
import type { CasesFound, ReviewedCase } from '../../../review/resolve-wrong-person.js'
import type { CaseState } from '../../../review/wrong-person-cases.js'
import { sayOrganisation } from '../words/say-actor.js'
import { sayPatient, type PatientWords } from '../words/say-patient.js'
import { sayWhen } from '../words/say-when.js'

/** One case, as its reviewer sees it. */
interface CaseCard {
  readonly id: string
  readonly version: number
  readonly state: CaseState
  readonly stateWords: string
  readonly patient: PatientWords
  /** What is held back, for asking its source: nothing of what it says. */
  readonly what: string
  readonly by: string
  readonly words: string
}

/** What the page prints. */
export interface WrongPersonCasesPage {
  readonly open: readonly CaseCard[]
  readonly decided: readonly CaseCard[]
  readonly problem: { readonly id: string; readonly text: string } | undefined
}

const STATES: Readonly<Record<CaseState, string>> = {
  open: 'Held back: nobody has found out yet',
  restored: 'It is this person’s: shown again',
  'left-out': 'It is another person’s: left out',
}

export function toWrongPersonCasesPage(
  { cases, people }: CasesFound,
  directory: OrganisationDirectory,
  problem?: WrongPersonCasesPage['problem'],
): WrongPersonCasesPage {
  const cards = cases.map((one): CaseCard => {
    const { report, person } = one
    const organisation = sayOrganisation(report.organisation, directory)
    return {
      id: report.id,
      version: report.version,
      state: report.state,
      stateWords: STATES[report.state],
      patient: sayPatient(person, people.get(person)),
      what: whatOf(one, directory),
      by: `${report.actorName}, ${organisation}, ${sayWhen(Date.parse(report.recordedAt))}`,
      words: report.words,
    }
  })
  return {
    open: cards.filter(({ state }) => state === 'open'),
    decided: cards.filter(({ state }) => state !== 'open'),
    problem,
  }
}

const NOT_TOLD = 'a source that is told to its own reviewers alone: the person is at risk'

function whatOf(
  { report: { heldBack }, item, isSourceTold }: ReviewedCase,
  directory: OrganisationDirectory,
): string {
  const say = (code: string): string => (isSourceTold ? sayOrganisation(code, directory) : NOT_TOLD)
  if (heldBack.scope === 'source') return `Everything about this person from ${say(heldBack.organisation)}`
  if (!item) return `${heldBack.reference}, which its source has taken back since`
  const source = say(item.source)
  return `${heldBack.reference} from ${source}, received ${sayWhen(Date.parse(item.receivedAt))}`
}
