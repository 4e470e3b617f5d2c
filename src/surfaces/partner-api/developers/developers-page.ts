import { INTERACTIONS, type SupportedInteraction } from '../interactions.js'
import { EXAMPLE_TRANSACTION } from './example-transaction.js'

/** What the page for partners prints. */
export interface DevelopersPage {
  readonly fhirUrl: string
  readonly tokenCommand: string
  readonly postCommand: string
  readonly readCommand: string
  readonly folderCommand: string
  readonly interactions: readonly (Pick<SupportedInteraction, 'path' | 'words'> & {
    readonly method: string
  })[]
  readonly outcomes: readonly { readonly status: string; readonly words: string }[]
}

export function toDevelopersPage(baseUrl: string): DevelopersPage {
  const fhirUrl = `${baseUrl}/fhir`
  const partners = INTERACTIONS.filter(({ who }) => who === 'partner')
  return {
    fhirUrl,
    tokenCommand: 'TOKEN=$(npx neighbourhood-record token --as wey-valley-hospital)',
    postCommand: [
      `curl -i ${fhirUrl} \\`,
      '  -H "Authorization: Bearer $TOKEN" \\',
      "  -H 'Content-Type: application/fhir+json' \\",
      "  --data-binary @- <<'EOF'",
      JSON.stringify(EXAMPLE_TRANSACTION, null, 2),
      'EOF',
    ].join('\n'),
    readCommand: `curl -i ${fhirUrl}/LOCATION -H "Authorization: Bearer $TOKEN"`,
    folderCommand: 'npx neighbourhood-record post ./folder --as wey-valley-hospital',
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
