import type { Policy } from '../config/policy.js'
import { DEMO_APPS } from './demo-apps.js'
import { DEMO_ORGANISATIONS, PARTNER_IDS, PARTNER_ORGANISATIONS, type PartnerId } from './organisations.js'
import { SOURCE_KINDS } from '../fhir/source-kind.js'
import type { PublicJwks } from './partner-keys.js'

/** What every demo partner may be granted. */
const DEMO_PARTNER_SCOPES = ['system/*.cruds', 'system/*.crus', 'system/*.cu', 'system/*.rs'] as const

/** The policy of the demo neighbourhood: its organisations, its ten partners with their public keys, and an app. */
export function demoPolicy(keys: ReadonlyMap<PartnerId, PublicJwks>): Required<Policy> {
  return {
    organisations: DEMO_ORGANISATIONS,
    partners: PARTNER_IDS.map((clientId) => ({
      clientId,
      odsCode: PARTNER_ORGANISATIONS[clientId].odsCode,
      scopes: DEMO_PARTNER_SCOPES,
      jwks: keys.get(clientId) ?? missing(clientId),
    })),
    access: {
      sharing: [
        {
          controller: '*',
          with: [...SOURCE_KINDS],
          purposes: ['TREAT', 'ETREAT', 'BTG', 'PATRQT'],
          except: [],
        },
      ],
    },
    apps: DEMO_APPS,
    staleAfterHours: {},
    issuers: [],
  }
}

function missing(clientId: PartnerId): never {
  throw new Error(`The demo partner ${clientId} has no key.`)
}
