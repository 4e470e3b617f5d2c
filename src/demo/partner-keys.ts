import { createHash, createPublicKey, generateKeyPairSync, type JsonWebKey } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { PARTNER_IDS, type PartnerId } from './organisations.js'

/** A JWK Set of public keys, as a partner registers it. */
export interface PublicJwks {
  readonly keys: readonly Readonly<Record<string, unknown>>[]
}

/** Partners that sign with RS384; the others sign with ES384. SMART Backend Services asks servers to take both. */
const SIGN_WITH_RSA: ReadonlySet<PartnerId> = new Set<PartnerId>(['st-annes-hospital', 'county-social-care'])

/** Where a demo partner's private key is kept. */
export function partnerKeyFile(dataDir: string, partner: PartnerId): string {
  return path.join(dataDir, 'demo', 'partners', `${partner}.jwk.json`)
}

/**
 * The public keys of the ten demo partners. A private key that is not there yet is made and written as a JWK, readable
 * by its owner only; one that is there is never replaced.
 *
 * @throws Error when a key file does not hold a private JWK
 */
export async function readOrMakePartnerKeys(dataDir: string): Promise<ReadonlyMap<PartnerId, PublicJwks>> {
  await mkdir(path.join(dataDir, 'demo', 'partners'), { recursive: true, mode: 0o700 })
  const keys = await Promise.all(
    PARTNER_IDS.map(async (partner): Promise<readonly [PartnerId, PublicJwks]> => {
      const file = partnerKeyFile(dataDir, partner)
      await makeOnce(file, partner)
      return [partner, toPublicJwks(await readPrivateJwk(file))]
    }),
  )
  return new Map(keys)
}

interface PrivateJwk extends JsonWebKey {
  readonly kid: string
  readonly alg: string
}

async function makeOnce(file: string, partner: PartnerId): Promise<void> {
  try {
    await readFile(file)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
    await writeFile(file, `${JSON.stringify(makePrivateJwk(partner), null, 2)}\n`, {
      flag: 'wx',
      mode: 0o600,
    })
  }
}

function makePrivateJwk(partner: PartnerId): PrivateJwk {
  const rsa = SIGN_WITH_RSA.has(partner)
  const { privateKey } = rsa
    ? generateKeyPairSync('rsa', { modulusLength: 2048 })
    : generateKeyPairSync('ec', { namedCurve: 'P-384' })
  const jwk = privateKey.export({ format: 'jwk' })
  const kid = createHash('sha256')
    .update(jwk.n ?? `${jwk.x ?? ''}.${jwk.y ?? ''}`)
    .digest('base64url')
    .slice(0, 22)
  return { ...jwk, kid, alg: rsa ? 'RS384' : 'ES384', use: 'sig' }
}

async function readPrivateJwk(file: string): Promise<PrivateJwk> {
  const jwk = JSON.parse(await readFile(file, 'utf8')) as PrivateJwk
  if (typeof jwk.d !== 'string' || typeof jwk.kid !== 'string') {
    throw new Error(
      `The key file ${path.basename(file)} does not hold a private JWK. Remove it to have one made.`,
    )
  }
  return jwk
}

function toPublicJwks({ kid, alg, ...jwk }: PrivateJwk): PublicJwks {
  const key = createPublicKey({ key: jwk, format: 'jwk' }).export({ format: 'jwk' })
  return { keys: [{ ...key, kid, alg, use: 'sig' }] }
}
