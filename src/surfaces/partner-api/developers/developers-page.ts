import { INTERACTIONS, type SupportedInteraction } from '../interactions.js'
import { toCommands, type Commands } from './commands.js'

/** What the page for partners prints. */
export interface DevelopersPage {
  readonly fhirUrl: string
  readonly commands: Commands
  readonly interactions: readonly (Pick<SupportedInteraction, 'path' | 'words'> & {
    readonly method: string
  })[]
  readonly outcomes: readonly { readonly status: string; readonly words: string }[]
}

export function toDevelopersPage(baseUrl: string): DevelopersPage {
  const partners = INTERACTIONS.filter(({ who }) => who === 'partner')
  return {
    fhirUrl: `${baseUrl}/fhir`,
    commands: toCommands(baseUrl),
    interactions: partners.map(({ method, path, words }) => ({ method: method.toUpperCase(), path, words })),
    outcomes: toOutcomes(partners),
  }
}

function toOutcomes(interactions: readonly SupportedInteraction[]): DevelopersPage['outcomes'] {
  const all = new Map(interactions.flatMap(({ answers }) => Object.entries(answers)))
  return [...all]
    .sort(([one], [other]) => Number(one) - Number(other))
    .map(([status, words]) => ({ status, words }))
}
