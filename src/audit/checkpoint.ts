import { createHash, createPublicKey, sign, verify, type KeyObject } from 'node:crypto'

/**
 * A log's head at one size.
 *
 * @see https://c2sp.org/tlog-checkpoint
 */
export interface Checkpoint {
  readonly origin: string
  readonly size: number
  readonly root: Uint8Array
  /**
   * The size of the checkpoint before this one, 0 for the first: signed with it, so that none can be taken out unnoticed.
   * Left out in checkpoints of earlier releases.
   */
  readonly previous?: number
}

/** Signs checkpoints. */
export interface CheckpointSigner {
  /** The checkpoint as a signed note, ready to be kept or handed to a witness. */
  sign(checkpoint: Checkpoint): string
  /** The public half as a verifier key, for whoever wants to verify. */
  readonly verifierKey: string
}

/** A public key and its name, as in a verifier key. */
export interface NoteVerifier {
  readonly name: string
  readonly keyId: Uint8Array
  readonly publicKey: KeyObject
}

const ED25519 = Uint8Array.of(1)
/** What comes before the 32 bytes of a key in DER (RFC 8410). */
const SPKI_PREFIX = Buffer.from('302a300506032b6570032100', 'hex')

/** A signer with an Ed25519 private key. The name MUST have no space and no plus sign. */
export function createCheckpointSigner(name: string, privateKey: KeyObject): CheckpointSigner {
  if (!isKeyName(name)) throw new TypeError('The name of a signing key has no space and no plus sign.')
  const publicBytes = toPublicBytes(privateKey)
  const keyId = toKeyId(name, publicBytes)

  return {
    verifierKey: `${name}+${keyId.toString('hex')}+${Buffer.concat([ED25519, publicBytes]).toString('base64')}`,
    sign(checkpoint) {
      const text = toNoteText(checkpoint)
      const signature = Buffer.concat([keyId, sign(null, Buffer.from(text, 'utf8'), privateKey)])
      return `${text}\n— ${name} ${signature.toString('base64')}\n`
    },
  }
}

function isKeyName(name: string): boolean {
  return /^[^\s+]+$/u.test(name)
}

function toPublicBytes(key: KeyObject): Buffer {
  return createPublicKey(key).export({ format: 'der', type: 'spki' }).subarray(SPKI_PREFIX.length)
}

function toKeyId(name: string, publicBytes: Uint8Array): Buffer {
  return createHash('sha256')
    .update(`${name}\n`, 'utf8')
    .update(ED25519)
    .update(publicBytes)
    .digest()
    .subarray(0, 4)
}

/** The size of the checkpoint before stands in an extension line, as the format allows. */
function toNoteText({ origin, size, root, previous }: Checkpoint): string {
  const extension = previous === undefined ? '' : `previous-size ${previous}\n`
  return `${origin}\n${size}\n${Buffer.from(root).toString('base64')}\n${extension}`
}

/**
 * Reads a verifier key, `name+hash+key`. Gives `undefined` for what is none, or not of Ed25519.
 *
 * @see https://c2sp.org/signed-note
 */
export function parseVerifierKey(text: string): NoteVerifier | undefined {
  const [, name, hash, encoded] = /^([^\s+]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/=]+)$/u.exec(text.trim()) ?? []
  if (name === undefined || hash === undefined || encoded === undefined) return undefined

  const key = Buffer.from(encoded, 'base64')
  if (key.length !== 33 || key[0] !== ED25519[0]) return undefined
  const keyId = toKeyId(name, key.subarray(1))
  if (keyId.toString('hex') !== hash) return undefined

  const der = Buffer.concat([SPKI_PREFIX, key.subarray(1)])
  return { name, keyId, publicKey: createPublicKey({ key: der, format: 'der', type: 'spki' }) }
}

const NOTE = /^([^\n]+)\n(0|[1-9]\d{0,15})\n([A-Za-z0-9+/]{43}=)\n(?:previous-size (0|[1-9]\d{0,15})\n)?\n— /u

/** Reads what a checkpoint says, whoever signed it. Gives `undefined` for what is none. */
export function parseCheckpoint(note: string): Checkpoint | undefined {
  const [, origin, size, encoded, previous] = NOTE.exec(note) ?? []
  if (origin === undefined || size === undefined || encoded === undefined) return undefined
  const checkpoint = { origin, size: Number(size), root: Buffer.from(encoded, 'base64') }
  return previous === undefined ? checkpoint : { ...checkpoint, previous: Number(previous) }
}

/**
 * Reads a checkpoint that one of these keys signed. Gives `undefined` when none did, or when a signature of one of them
 * does not hold. Signatures of other keys are left aside, as the format demands.
 */
export function verifyCheckpoint(note: string, verifiers: readonly NoteVerifier[]): Checkpoint | undefined {
  const checkpoint = parseCheckpoint(note)
  if (!checkpoint) return undefined

  const text = Buffer.from(toNoteText(checkpoint), 'utf8')
  const known = signaturesOf(note).flatMap(({ name, keyId, signature }) =>
    verifiers
      .filter((one) => one.name === name && Buffer.compare(one.keyId, keyId) === 0)
      .map((one) => verify(null, text, one.publicKey, signature)),
  )
  return known.length > 0 && known.every(Boolean) ? checkpoint : undefined
}

interface NoteSignature {
  readonly name: string
  readonly keyId: Uint8Array
  readonly signature: Uint8Array
}

function signaturesOf(note: string): readonly NoteSignature[] {
  return [...note.matchAll(/^— ([^\s+]+) ([A-Za-z0-9+/=]+)$/gmu)].map(([, name = '', encoded = '']) => {
    const bytes = Buffer.from(encoded, 'base64')
    return { name, keyId: bytes.subarray(0, 4), signature: bytes.subarray(4) }
  })
}
