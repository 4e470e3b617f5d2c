import { generateKeyPairSync, type KeyObject } from 'node:crypto'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { DEMO_ORGANISATIONS } from '../../src/demo/organisations.js'
import { SOURCE_KINDS } from '../../src/fhir/source-kind.js'
import { APP } from './smart-app.js'

/** The public app as the demo has it, for a policy of a test's own. */
export const PUBLIC_APP = {
  clientId: APP.clientId,
  name: 'Falls risk calculator',
  redirectUris: [APP.redirectUri],
  scopes: [
    'openid',
    'profile',
    'fhirUser',
    'launch',
    'launch/patient',
    'offline_access',
    'patient/*.rs',
    'user/*.rs',
  ],
}

/** Everybody shares everything for care. */
const ACCESS = {
  sharing: [{ controller: '*', with: [...SOURCE_KINDS], purposes: ['TREAT', 'ETREAT', 'BTG'] }],
}

/** A policy file with the organisations of the demo; a field that is given stands instead of nothing. */
export function aPolicyFile(policy: Readonly<Record<string, unknown>>): string {
  const file = path.join(mkdtempSync(path.join(tmpdir(), 'policy-')), 'policy.json')
  writeFileSync(
    file,
    JSON.stringify({ organisations: DEMO_ORGANISATIONS, partners: [], access: ACCESS, ...policy }),
  )
  return file
}

export interface SigningPair {
  readonly privateKey: KeyObject
  readonly jwks: { readonly keys: readonly Readonly<Record<string, unknown>>[] }
}

/** A key with which a client signs its assertions: ES384. */
export function aSigningPair(): SigningPair {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-384' })
  const jwk = { ...publicKey.export({ format: 'jwk' }), kid: 'k1', alg: 'ES384', use: 'sig' }
  return { privateKey, jwks: { keys: [jwk] } }
}
