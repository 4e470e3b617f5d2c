import { createPrivateKey, generateKeyPairSync, type KeyObject } from 'node:crypto'
import { mkdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createCheckpointSigner, type CheckpointSigner } from '../audit/checkpoint.js'

/** The key that signs the checkpoints of this gateway's log. */
export interface AuditKey {
  readonly signer: CheckpointSigner
  /** The public keys of this directory, oldest first: the signer's, and those that signed before it. */
  readonly verifierKeys: readonly string[]
}

/**
 * Opens the signing key `audit.key` in a directory, and makes it at first start, readable by its owner alone. Its public
 * half stands in `audit.vkey` beside it, one line a key; give that file to whoever is to verify. Remove `audit.key` to
 * have a new one made: the old public half stays, so that what it signed still verifies.
 *
 * @throws Error when others can read the key, or the file holds none
 */
export async function openAuditKey(directory: string, name: string): Promise<AuditKey> {
  await mkdir(directory, { recursive: true, mode: 0o700 })
  const privateKey = await openPrivateKey(join(directory, 'audit.key'))
  const signer = createCheckpointSigner(name, privateKey)
  const verifierKeys = await keepVerifierKey(join(directory, 'audit.vkey'), signer.verifierKey)
  return { signer, verifierKeys }
}

async function openPrivateKey(file: string): Promise<KeyObject> {
  const pem = await readIfThere(file)
  if (pem === undefined) return makePrivateKey(file)

  const { mode } = await stat(file)
  if (process.platform !== 'win32' && (mode & 0o077) !== 0) {
    throw new Error(`${file} can be read by others than its owner: chmod 600 it, and consider it known.`)
  }
  const key = parsePrivateKey(pem)
  if (key?.asymmetricKeyType !== 'ed25519')
    throw new Error(`${file} does not hold an Ed25519 private key in PEM.`)
  return key
}

async function makePrivateKey(file: string): Promise<KeyObject> {
  const { privateKey } = generateKeyPairSync('ed25519')
  // Never over a key that another process has made meanwhile.
  await writeFile(file, privateKey.export({ format: 'pem', type: 'pkcs8' }), { mode: 0o600, flag: 'wx' })
  return privateKey
}

function parsePrivateKey(pem: string): KeyObject | undefined {
  try {
    return createPrivateKey(pem)
  } catch {
    // The reason may hold part of the file.
    return undefined
  }
}

async function keepVerifierKey(file: string, verifierKey: string): Promise<readonly string[]> {
  const held = ((await readIfThere(file)) ?? '').split('\n').filter((line) => line !== '')
  if (held.includes(verifierKey)) return held
  const keys = [...held, verifierKey]
  await writeFile(file, `${keys.join('\n')}\n`, { mode: 0o644 })
  return keys
}

async function readIfThere(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}
