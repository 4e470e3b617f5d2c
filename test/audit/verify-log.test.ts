import { extendLog, emptyHead } from '../../src/audit/log-head.js'
import { describeDoubts, describeVerdict, type LogVerdict } from '../../src/audit/log-verdict.js'
import type { StoredEntry } from '../../src/audit/log-source.js'
import { parseCheckpoint, parseVerifierKey } from '../../src/audit/checkpoint.js'
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

/** The same checkpoint as earlier releases signed it. */
function unlinked(checkpoint: string): string {
  const { origin, size, root } = parseCheckpoint(checkpoint) ?? {
    origin: '',
    size: 0,
    root: new Uint8Array(),
  }
  return signer.sign({ origin, size, root })
}

describe('verifyLog', () => {
  it('verifies a log as it was written', async () => {
    expect(await verify()).toEqual({
      outcome: 'verified',
      log: LOG,
      entries: 10,
      checkpoint: lastCheckpoint,
      vouched: undefined,
      unlinked: 0,
    })
  })

  it('verifies a log with nothing in it', async () => {
    const verdict = await verify({ entries: [], checkpoints: [] })
    expect(verdict).toMatchObject({ outcome: 'verified', log: LOG, entries: 0, checkpoint: undefined })
  })

  it('verifies against an earlier checkpoint that was kept elsewhere', async () => {
    expect(await verify({}, written.checkpoints[1]?.checkpoint)).toMatchObject({
      outcome: 'verified',
      vouched: 7,
    })
  })

  it.each([
    [
      'nothing outside vouches for the end',
      undefined,
      [`Nothing outside the database vouches for the end of log ${LOG}`],
    ],
    [
      'what is kept outside is earlier',
      written.checkpoints[1]?.checkpoint,
      ['vouches for the first 7 entries'],
    ],
    ['what is kept outside is the last', lastCheckpoint, []],
  ])('says what cannot be excluded when %s', async (_case, kept, said) => {
    const verdict = await verify({}, kept)
    const doubts = verdict.outcome === 'verified' ? describeDoubts(verdict) : ['broken']
    expect(doubts).toEqual(said.map((words) => expect.stringContaining(words) as unknown))
    for (const doubt of doubts)
      expect(doubt).toContain('cut off at its end, with their checkpoints, cannot be excluded')
  })

  it.each([
    ['one entry', 6, 6, 'Entry 6 of'],
    ['several entries', 5, 7, 'Entries 5 to 7 of'],
  ])('names all that is gone: %s in the middle', async (_case, first, last, words) => {
    const verdict = await verify(entriesWith((all) => all.splice(first, last - first + 1)))
    expect(verdict).toMatchObject({ fault: 'missing', index: first, last })
    expect(describeVerdict(verdict)).toContain(words)
  })

  it.each([
    ['one entry', 9, 'entry 9 is gone, which a signed checkpoint says was there'],
    ['entries of several batches', 2, 'entries 2 to 9 are gone, which a signed checkpoint says were there'],
  ])('names all that is gone: %s at the end', async (_case, left, words) => {
    const verdict = await verify({ entries: written.entries.slice(0, left) })
    expect(verdict).toMatchObject({ fault: 'shorter-than-checkpoint', index: left, last: 9 })
    expect(describeVerdict(verdict)).toContain(words)
  })

  it('names all that is gone at the end by the kept checkpoint, where that is the later one', async () => {
    const cut = { entries: written.entries.slice(0, 5), checkpoints: written.checkpoints.slice(0, 2) }
    const verdict = await verify(cut, lastCheckpoint)
    expect(verdict).toMatchObject({ fault: 'shorter-than-checkpoint', index: 5, last: 9 })
  })

  it.each([
    ['the first', 0, 0, 4, 'at its beginning'],
    ['one in the middle', 1, 4, 7, 'behind the one over 4 entries'],
  ])(
    'finds checkpoints taken out, though every entry is as it was: %s',
    async (_case, out, index, checkpointSize, where) => {
      const verdict = await verify({ checkpoints: written.checkpoints.toSpliced(out, 1) })
      expect(verdict).toMatchObject({ fault: 'checkpoint-missing', index, checkpointSize, proven: 10 })
      expect(describeVerdict(verdict)).toContain(where)
      expect(describeVerdict(verdict)).toContain(`over ${checkpointSize} entries, which is gone`)
    },
  )

  it('tells a changed entry rather than checkpoints that were taken out before it', async () => {
    const changed = entriesWith((all) => (all[8] = { ...entry(8), actor_name: 'Dr Nobody' }))
    expect(await verify({ ...changed, checkpoints: written.checkpoints.slice(1) })).toMatchObject({
      fault: 'changed',
      index: 8,
      proven: 7,
    })
  })

  it('says up to where the checkpoints of an earlier release cannot be missed', async () => {
    const earlier = written.checkpoints.map(({ size, checkpoint }, place) =>
      place > 1 ? { size, checkpoint } : { size, checkpoint: unlinked(checkpoint) },
    )
    for (const checkpoints of [earlier, earlier.slice(1)]) {
      const verdict = await verify({ checkpoints }, lastCheckpoint)
      expect(verdict).toMatchObject({ outcome: 'verified', unlinked: 7 })
      expect(verdict.outcome === 'verified' && describeDoubts(verdict)).toEqual([
        expect.stringContaining('up to the one over 7 entries do not say which one was before them'),
      ])
    }
    expect(await verify({ checkpoints: earlier.toSpliced(1, 1) })).toMatchObject({
      fault: 'checkpoint-missing',
      checkpointSize: 7,
    })
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

  it('takes no checkpoint that was put beyond the end', async () => {
    const moved = { size: 12, checkpoint: written.checkpoints[1]?.checkpoint ?? '' }
    expect(await verify({ checkpoints: [...written.checkpoints, moved] })).toMatchObject({
      fault: 'checkpoint-differs',
      index: 10,
      checkpointSize: 12,
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
    const nothing = { last: undefined, checkpointSize: undefined }
    const base = { outcome: 'broken', log: LOG, index: 3, proven: 0, ...nothing } as const
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
      'checkpoint-missing',
    ] as const
    const texts = faults.map((fault) => describeVerdict({ ...base, fault }))
    expect(new Set(texts).size).toBe(faults.length)
    const verified = { outcome: 'verified', log: LOG, entries: 3, checkpoint: undefined } as const
    expect(describeVerdict({ ...verified, vouched: 3, unlinked: 0 })).toBe(
      `3 entries of log ${LOG} verified.`,
    )
    expect(rootOf(emptyHead(LOG).range)).toHaveLength(32)
  })
})
