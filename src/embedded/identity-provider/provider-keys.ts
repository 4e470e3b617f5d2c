import { createHash, createPublicKey, generateKeyPairSync, type JsonWebKey } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'

/** A private signing key as a JWK. */
export interface SigningKey extends JsonWebKey {
  readonly kid: string
  readonly alg: string
  readonly use: string
}

/** The provider's own keys, and what verifiers need of them. */
export interface ProviderKeys {
  readonly keys: readonly SigningKey[]
}

/**
 * The provider's signing keys from a file: one RS256 and one ES256, made at first start, readable by their owner only. A
 * file that is there is never replaced.
 *
 * @throws Error when the file holds no private keys
 */
export async function readOrMakeProviderKeys(file: string): Promise<ProviderKeys> {
  await mkdir(path.dirname(file), { recursive: true, mode: 0o700 })
  try {
    return parseKeys(await readFile(file, 'utf8'), file)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
  }
  try {
    await writeFile(file, `${JSON.stringify(makeProviderKeys(), null, 2)}\n`, { flag: 'wx', mode: 0o600 })
  } catch (error) {
    // Another process made them meanwhile: those stand.
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
  return parseKeys(await readFile(file, 'utf8'), file)
}

/** Makes new keys. */
export function makeProviderKeys(): ProviderKeys {
  const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey
  const ec = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey
  return {
    keys: [
      toSigningKey(rsa.export({ format: 'jwk' }), 'RS256'),
      toSigningKey(ec.export({ format: 'jwk' }), 'ES256'),
    ],
  }
}

/** The public halves, for whoever verifies. */
export function toPublicJwks({ keys }: ProviderKeys): {
  keys: (JsonWebKey & { kid: string; alg: string })[]
} {
  return {
    keys: keys.map(({ kid, alg, use, ...jwk }) => ({
      ...createPublicKey({ key: jwk, format: 'jwk' }).export({ format: 'jwk' }),
      kid,
      alg,
      use,
    })),
  }
}

function toSigningKey(jwk: JsonWebKey, alg: string): SigningKey {
  const kid = createHash('sha256')
    .update(jwk.n ?? `${jwk.x ?? ''}.${jwk.y ?? ''}`)
    .digest('base64url')
    .slice(0, 22)
  return { ...jwk, kid, alg, use: 'sig' }
}

function parseKeys(text: string, file: string): ProviderKeys {
  const parsed = JSON.parse(text) as Partial<ProviderKeys>
  const keys = parsed.keys ?? []
  if (keys.length === 0 || keys.some(({ d, kid }) => typeof d !== 'string' || typeof kid !== 'string')) {
    throw new Error(
      `The key file ${path.basename(file)} holds no private keys. Remove it to have new ones made.`,
    )
  }
  return { keys }
}
