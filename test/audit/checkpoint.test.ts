import { createPrivateKey, generateKeyPairSync } from 'node:crypto'
import {
  createCheckpointSigner,
  parseCheckpoint,
  parseVerifierKey,
  verifyCheckpoint,
  type NoteVerifier,
} from '../../src/audit/checkpoint.js'
import { aSigner } from '../support/an-event.js'

function verifierOf(verifierKey: string): NoteVerifier {
  const verifier = parseVerifierKey(verifierKey)
  if (!verifier) throw new Error('the key cannot be read')
  return verifier
}

const signer = aSigner('gateway-1.example/log')
const verifier = verifierOf(signer.verifierKey)
const root = Buffer.alloc(32, 7)
const note = signer.sign({ origin: 'gateway-1.example/log', size: 42, root })

describe('a checkpoint', () => {
  it('is the signed note that witnesses of transparency logs read', () => {
    expect(note.split('\n')).toEqual([
      'gateway-1.example/log',
      '42',
      root.toString('base64'),
      '',
      expect.stringMatching(/^— gateway-1\.example\/log [A-Za-z0-9+/]+=*$/),
      '',
    ])
  })

  it('verifies with the public key, and says what was signed', () => {
    expect(verifyCheckpoint(note, [verifier])).toEqual({ origin: 'gateway-1.example/log', size: 42, root })
  })

  it('says which one was before it, in a line that is signed with the rest', () => {
    const linked = signer.sign({ origin: 'gateway-1.example/log', size: 42, root, previous: 40 })
    expect(linked.split('\n')[3]).toBe('previous-size 40')
    expect(verifyCheckpoint(linked, [verifier])?.previous).toBe(40)
    for (const forged of [linked.replace('size 40', 'size 41'), linked.replace('previous-size 40\n', '')])
      expect(verifyCheckpoint(forged, [verifier])).toBeUndefined()
  })

  it.each([
    ['another size', note.replace('\n42\n', '\n43\n')],
    ['another root', note.replace(root.toString('base64'), Buffer.alloc(32, 8).toString('base64'))],
    ['another origin', note.replace('gateway-1.example/log\n', 'gateway-2.example/log\n')],
    ['no signature', note.slice(0, note.indexOf('—'))],
    ['a line between', note.replace('\n\n', '\nsomething\n\n')],
    ['a size with a zero before it', note.replace('\n42\n', '\n042\n')],
  ])('does not verify with %s', (_case, forged) => {
    expect(verifyCheckpoint(forged, [verifier])).toBeUndefined()
  })

  it('does not verify with a key that nobody trusts', () => {
    expect(verifyCheckpoint(note, [verifierOf(aSigner().verifierKey)])).toBeUndefined()
    expect(verifyCheckpoint(note, [])).toBeUndefined()
  })

  it('lets a witness sign below the log', () => {
    const witness = aSigner('witness.example')
    const line = witness.sign({ origin: 'gateway-1.example/log', size: 42, root }).split('\n\n')[1] ?? ''
    const both = [verifier, verifierOf(witness.verifierKey)]

    expect(verifyCheckpoint(note + line, [verifier])?.size).toBe(42)
    expect(verifyCheckpoint(note + line, both)?.size).toBe(42)
    expect(verifyCheckpoint(note + line.replace(/.{6}=*\n$/, 'AAAAAA==\n'), both)).toBeUndefined()
  })

  it('is nothing else', () => {
    expect(parseCheckpoint('a letter')).toBeUndefined()
  })
})

describe('a verifier key', () => {
  it('is the one that the format’s own example gives', () => {
    const example = 'example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k'
    expect(verifierOf(example).name).toBe('example.com/foo')
  })

  it('comes with the signer, and holds nothing of the private key', () => {
    const { privateKey } = generateKeyPairSync('ed25519')
    const { d = '' } = privateKey.export({ format: 'jwk' })
    const { verifierKey } = createCheckpointSigner(
      'log',
      createPrivateKey(privateKey.export({ format: 'pem', type: 'pkcs8' })),
    )
    expect(verifierKey).toMatch(/^log\+[0-9a-f]{8}\+A/)
    expect(verifierKey).not.toContain(Buffer.from(d, 'base64url').toString('base64').slice(0, 10))
  })

  it.each([
    ['empty', ''],
    ['without its parts', 'example.com/foo'],
    ['of another kind of key', 'example.com/foo+530d903a+BOkyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k'],
    ['too short', 'example.com/foo+530d903a+AekyeRrm'],
    [
      'with a hash that is not its own',
      'example.com/foo+530d903b+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k',
    ],
  ])('is refused when it is %s', (_case, text) => {
    expect(parseVerifierKey(text)).toBeUndefined()
  })

  it('has a name without spaces and plus signs', () => {
    const { privateKey } = generateKeyPairSync('ed25519')
    expect(() => createCheckpointSigner('my log', privateKey)).toThrow(TypeError)
  })
})
