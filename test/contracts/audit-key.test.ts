import { chmod, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openAuditCheckpointFiles } from '../../src/adapters/audit-checkpoint-files.js'
import { openAuditKey } from '../../src/adapters/audit-key.js'
import { parseVerifierKey, verifyCheckpoint } from '../../src/audit/checkpoint.js'

let directory: string

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'audit-key-'))
})

afterEach(async () => {
  await rm(directory, { recursive: true })
})

const keys = (): string => join(directory, 'keys')
const checkpoint = { origin: 'log', size: 1, root: Buffer.alloc(32) }

describe('the audit key', () => {
  it('is made at first start, for its owner alone, with the public half beside it', async () => {
    const { signer, verifierKeys } = await openAuditKey(keys(), 'log')
    expect((await stat(join(keys(), 'audit.key'))).mode & 0o777).toBe(0o600)
    expect(await readFile(join(keys(), 'audit.vkey'), 'utf8')).toBe(`${signer.verifierKey}\n`)
    expect(verifierKeys).toEqual([signer.verifierKey])
  })

  it('is the same at the next start', async () => {
    const first = await openAuditKey(keys(), 'log')
    const second = await openAuditKey(keys(), 'log')
    expect(second.verifierKeys).toEqual(first.verifierKeys)
    expect(second.signer.sign(checkpoint)).toBe(first.signer.sign(checkpoint))
  })

  it('can be made anew, and what the old one signed still verifies', async () => {
    const first = await openAuditKey(keys(), 'log')
    const old = first.signer.sign(checkpoint)
    await rm(join(keys(), 'audit.key'))
    const { verifierKeys } = await openAuditKey(keys(), 'log')
    expect(verifierKeys).toHaveLength(2)
    expect(
      verifyCheckpoint(
        old,
        verifierKeys.flatMap((key) => parseVerifierKey(key) ?? []),
      ),
    ).toEqual(checkpoint)
  })

  it('is not used when others can read it', async () => {
    await openAuditKey(keys(), 'log')
    await chmod(join(keys(), 'audit.key'), 0o644)
    await expect(openAuditKey(keys(), 'log')).rejects.toThrow('chmod 600')
  })

  it('is not used when it is none, and nothing of the file is said', async () => {
    await openAuditKey(keys(), 'log')
    await writeFile(join(keys(), 'audit.key'), 'something secret')
    const opening = openAuditKey(keys(), 'log')
    await expect(opening).rejects.toThrow('does not hold an Ed25519 private key')
    await expect(opening).rejects.not.toThrow('something secret')
  })
})

describe('checkpoints outside the database', () => {
  it('are kept one a log, the latest alone', async () => {
    const files = openAuditCheckpointFiles(join(directory, 'audit'))
    expect(await files.readKeptCheckpoints()).toEqual(new Map())
    expect(await files.readKeptCheckpoint('gateway-1.example/log')).toBeUndefined()

    await files.keepCheckpoint('gateway-1.example/log', 'first')
    await files.keepCheckpoint('gateway-1.example/log', 'second')
    await files.keepCheckpoint('gateway-2.example/log', 'other')

    expect(await files.readKeptCheckpoint('gateway-1.example/log')).toBe('second')
    expect([...(await files.readKeptCheckpoints())]).toEqual([
      ['gateway-1.example/log', 'second'],
      ['gateway-2.example/log', 'other'],
    ])
  })
})
