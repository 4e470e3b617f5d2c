import { extendLog, emptyHead } from '../../src/audit/log-head.js'
import { describeVerdict, type LogVerdict } from '../../src/audit/log-verdict.js'
import type { StoredEntry } from '../../src/audit/log-source.js'
import { parseVerifierKey } from '../../src/audit/checkpoint.js'
import { rootOf } from '../../src/audit/merkle-tree.js'
import { verifyLog } from '../../src/audit/verify-log.js'
import { aLog, anEvent, aSigner, aSnapshot, type WrittenLog } from '../support/an-event.js'

const LOG = 'gateway-1.example/log'
const signer = aSigner(LOG)
const verifiers = [parseVerifierKey(signer.verifierKey) ?? []].flat()

const events = Array.from({ length: 10 }, (_, place) => anEvent({ requestId: `request-${place}` }))
/** Ten entries in three batches: checkpoints over 4, 7 and 10. */
const written = aLog(signer, LOG, [events.slice(0, 4), events.slice(4, 7), events.slice(7)])
const lastCheckpoint = written.checkpoints.at(-1)?.checkpoint

function verify(differs: Partial<WrittenLog> = {}, kept?: string): Promise<LogVerdict> {
  return verifyLog(aSnapshot({ ...written, ...differs }), { verifiers, kept })
}

function entriesWith(change: (entries: StoredEntry[]) => void): { readonly entries: readonly StoredEntry[] } {
  const entries = [...written.entries]
  change(entries)
  return { entries }
}

function entry(index: number): StoredEntry {
  const found = written.entries[index]
  if (!found) throw new Error(`there is no entry ${index}`)
  return found
}

describe('verifyLog', () => {
  it('verifies a log as it was written', async () => {
    expect(await verify()).toEqual({ outcome: 'verified', log: LOG, entries: 10, checkpoint: lastCheckpoint })
  })

  it('verifies a log with nothing in it', async () => {
    const verdict = await verify({ entries: [], checkpoints: [] })
    expect(verdict).toEqual({ outcome: 'verified', log: LOG, entries: 0, checkpoint: undefined })
  })

  it('verifies against an earlier checkpoint that was kept elsewhere', async () => {
    expect(await verify({}, written.checkpoints[1]?.checkpoint)).toMatchObject({ outcome: 'verified' })
  })

  it('says how far it has come in a long log', async () => {
    const long = aLog(signer, LOG, [Array.from({ length: 20_001 }, () => anEvent())])
    const seen: number[] = []
    await verifyLog(aSnapshot(long), { verifiers, onProgress: (verified) => seen.push(verified) })
    expect(seen).toEqual([10_000, 20_000])
  })

  it('names the entry that somebody has changed', async () => {
    const changed = entriesWith((all) => (all[5] = { ...entry(5), actor_name: 'Dr Nobody' }))
    const verdict = await verify(changed)
    expect(verdict).toMatchObject({ outcome: 'broken', fault: 'changed', index: 5, proven: 4 })
    expect(describeVerdict(verdict)).toBe(
      `Entry 5 of log ${LOG} has been changed: its hash does not follow from the entry before it. The first 4 entries are proven by a signed checkpoint.`,
    )
  })

  it.each([
    [
      'the hash beside an entry',
      entriesWith((all) => (all[2] = { ...entry(2), chain_hash: new Uint8Array(32) })),
      'changed',
      2,
    ],
    ['an entry taken out', entriesWith((all) => all.splice(6, 1)), 'missing', 6],
    [
      'an entry taken out and the rest moved up',
      entriesWith((all) => {
        all.splice(6, 1)
        all.forEach((one, index) => (all[index] = { ...one, index }))
      }),
      'changed',
      6,
    ],
    [
      'two entries that changed places',
      entriesWith((all) => {
        all[5] = { ...entry(8), index: 5 }
        all[8] = { ...entry(5), index: 8 }
      }),
      'reordered',
      5,
    ],
    [
      'two lines that changed places',
      entriesWith((all) => {
        all[5] = entry(6)
        all[6] = entry(5)
      }),
      'reordered',
      5,
    ],
    ['an entry that is there twice', entriesWith((all) => all.splice(6, 0, entry(5))), 'duplicate', 5],
    ['an old entry again at the end', entriesWith((all) => all.push(entry(3))), 'reordered', 3],
    ['the end cut off', entriesWith((all) => all.splice(8)), 'shorter-than-checkpoint', 8],
    ['every entry gone', { entries: [] }, 'shorter-than-checkpoint', 0],
    [
      'the last checkpoint gone',
      { checkpoints: written.checkpoints.slice(0, 2) },
      'tail-without-checkpoint',
      7,
    ],
    ['no checkpoint at all', { checkpoints: [] }, 'tail-without-checkpoint', 0],
  ])('finds %s', async (_case, differs, fault, index) => {
    const verdict = await verify(differs)
    expect(verdict).toMatchObject({ outcome: 'broken', fault, index })
    expect(describeVerdict(verdict)).toContain(`${index}`)
  })

  it('finds a log that was written anew with all its hashes, by the signed checkpoints', async () => {
    const forged = extendLog(emptyHead(LOG), events.with(5, anEvent({ requestId: 'another' })))
    const verdict = await verify({ entries: forged.entries })
    expect(verdict).toMatchObject({ fault: 'checkpoint-differs', index: 4, checkpointSize: 7, proven: 4 })
    expect(describeVerdict(verdict)).toContain('at entry 4 or after it')
  })

  it('finds a log that was written anew and signed with the right key, by the checkpoint kept elsewhere', async () => {
    const forged = aLog(signer, LOG, [events.with(5, anEvent({ requestId: 'another' }))])
    const verdict = await verify(forged, lastCheckpoint)
    expect(verdict).toMatchObject({
      fault: 'kept-checkpoint-differs',
      index: 0,
      checkpointSize: 10,
      proven: 0,
    })
    expect(describeVerdict(verdict)).toContain('No entry before that is proven')
  })

  it('finds a log that was cut off together with its checkpoints, by the checkpoint kept elsewhere', async () => {
    const cut = { entries: written.entries.slice(0, 7), checkpoints: written.checkpoints.slice(0, 2) }
    expect(await verify(cut)).toMatchObject({ outcome: 'verified' })
    const verdict = await verify(cut, lastCheckpoint)
    expect(verdict).toMatchObject({ fault: 'shorter-than-checkpoint', index: 7, checkpointSize: 10 })
    expect(describeVerdict(verdict)).toContain('entries 7 to 9 are gone')
  })

  it.each([
    ['a stranger signed', aSigner(LOG).sign({ origin: LOG, size: 7, root: new Uint8Array(32) })],
    ['is of another log', signer.sign({ origin: 'another', size: 7, root: new Uint8Array(32) })],
    ['says nothing', ''],
  ])('takes no checkpoint that %s', async (_case, checkpoint) => {
    const [first, , last] = written.checkpoints
    const checkpoints = [first, { size: 7, checkpoint }, last].flatMap((one) => one ?? [])
    const verdict = await verify({ checkpoints })
    expect(verdict).toMatchObject({ fault: 'checkpoint-not-signed', index: 4, checkpointSize: 7 })
    expect(describeVerdict(verdict)).toContain('over 7 entries is not signed')
    expect(await verify({}, checkpoint)).toMatchObject({
      fault: 'kept-checkpoint-not-signed',
      index: 0,
      proven: 0,
    })
  })

  it.each([
    ['stored under another size', { size: 8, checkpoint: written.checkpoints[1]?.checkpoint ?? '' }],
    ['stored after its turn', { size: 3, checkpoint: written.checkpoints[1]?.checkpoint ?? '' }],
  ])('takes no checkpoint %s', async (_case, moved) => {
    const [first] = written.checkpoints
    expect(await verify({ checkpoints: [first, moved].flatMap((one) => one ?? []) })).toMatchObject({
      fault: 'checkpoint-differs',
    })
  })

  it('takes no forged checkpoint beyond the end either', async () => {
    const beyond = {
      size: 12,
      checkpoint: aSigner(LOG).sign({ origin: LOG, size: 12, root: new Uint8Array(32) }),
    }
    const verdict = await verify({ checkpoints: [...written.checkpoints, beyond] })
    expect(verdict).toMatchObject({ fault: 'checkpoint-not-signed', index: 10, checkpointSize: 12 })
  })

  it('says of every fault what it means', () => {
    const base = { outcome: 'broken', log: LOG, index: 3, proven: 0, checkpointSize: undefined } as const
    const faults = [
      'changed',
      'missing',
      'reordered',
      'duplicate',
      'checkpoint-not-signed',
      'checkpoint-differs',
      'kept-checkpoint-not-signed',
      'kept-checkpoint-differs',
      'shorter-than-checkpoint',
      'tail-without-checkpoint',
    ] as const
    const texts = faults.map((fault) => describeVerdict({ ...base, fault }))
    expect(new Set(texts).size).toBe(faults.length)
    expect(describeVerdict({ outcome: 'verified', log: LOG, entries: 3, checkpoint: undefined })).toBe(
      `3 entries of log ${LOG} verified.`,
    )
    expect(rootOf(emptyHead(LOG).range)).toHaveLength(32)
  })
})
