import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { LogSource } from '../../src/audit/log-source.js'
import { openAuditExport } from '../../src/cli/open-audit-export.js'
import { verifyAudit, type VerifyAuditParts } from '../../src/cli/verify-audit.js'
import { aLog, anEvent, aSigner, aSnapshot, type WrittenLog } from '../support/an-event.js'

const LOG = 'gateway-1.example/log'
const signer = aSigner(LOG)
const written = aLog(signer, LOG, [
  [anEvent()],
  [anEvent({ person: null, reason: 'sign-in-failed' }), anEvent()],
])
const other = aLog(signer, 'gateway-2.example/log', [[anEvent()]])

let directory: string

beforeEach(async () => {
  directory = join(await mkdtemp(join(tmpdir(), 'audit-export-')), 'export')
})

afterEach(async () => {
  await rm(join(directory, '..'), { recursive: true })
})

function sourceOf(...logs: readonly WrittenLog[]): LogSource {
  return {
    readLogs: async () => logs.map(({ log }) => log),
    openLog: async (log) =>
      aSnapshot(logs.find((one) => one.log === log) ?? { log, entries: [], checkpoints: [] }),
  }
}

async function run(
  differs: Partial<VerifyAuditParts> = {},
): Promise<{ readonly code: number; readonly lines: readonly string[] }> {
  const lines: string[] = []
  const code = await verifyAudit({
    source: sourceOf(written, other),
    verifierKeys: [signer.verifierKey],
    keptCheckpoints: new Map(),
    print: (line) => lines.push(line),
    ...differs,
  })
  return { code, lines }
}

describe('verify-audit', () => {
  it('says in its last line how much was verified, and up to which checkpoint', async () => {
    const { code, lines } = await run()
    expect(code).toBe(0)
    expect(lines.at(-1)).toMatch(
      /^4 entries in 2 logs verified, last checkpoint gateway-1\.example\/log at 3 [\w+/]{43}=, gateway-2/,
    )
  })

  it('says that an empty log has no checkpoint yet', async () => {
    expect(await run({ source: sourceOf() })).toEqual({
      code: 0,
      lines: [
        expect.stringContaining('that a log was taken away as a whole cannot be excluded'),
        '0 entries in 0 logs verified, no checkpoint yet.',
      ],
    })
  })

  const lastOf = ({ log, checkpoints }: WrittenLog): [string, string] => [
    log,
    checkpoints.at(-1)?.checkpoint ?? '',
  ]

  it('says of each log for whose end nothing outside vouches that a cut end cannot be excluded', async () => {
    const said = (log: string): unknown =>
      expect.stringMatching(`vouches for the end of log ${log}.*cannot be excluded`)
    const { code, lines } = await run()
    expect(code).toBe(0)
    expect(lines.slice(0, -1)).toEqual([said(LOG), said('gateway-2.example/log')])
    expect((await run({ keptCheckpoints: new Map([lastOf(written)]) })).lines.slice(0, -1)).toEqual([
      said('gateway-2.example/log'),
    ])
    expect((await run({ keptCheckpoints: new Map([lastOf(written), lastOf(other)]) })).lines).toHaveLength(1)
  })

  it('ends with 1 where a kept checkpoint of every log is required and one is not there', async () => {
    const kept = new Map([lastOf(written)])
    expect((await run({ requireKept: true, keptCheckpoints: kept })).code).toBe(1)
    expect((await run({ requireKept: true, source: sourceOf() })).code).toBe(1)
    expect((await run({ requireKept: true, keptCheckpoints: kept, source: sourceOf(written) })).code).toBe(0)
  })

  it('names the first bad entry, with exit code 1', async () => {
    const entries = written.entries.map((entry) => (entry.index === 1 ? { ...entry, reason: null } : entry))
    const { code, lines } = await run({ source: sourceOf({ ...written, entries }, other) })
    expect(code).toBe(1)
    expect(lines.at(-1)).toContain('Entry 1 of log gateway-1.example/log has been changed')
  })

  it('misses a log that has disappeared, by the checkpoint kept of it', async () => {
    const keptCheckpoints = new Map([[LOG, written.checkpoints[1]?.checkpoint ?? '']])
    const { code, lines } = await run({ source: sourceOf(other), keptCheckpoints })
    expect(code).toBe(1)
    expect(lines.at(-1)).toContain('entries 0 to 2 are gone')
  })

  it('shows progress in a long log', async () => {
    const long = aLog(signer, LOG, [Array.from({ length: 50_000 }, () => anEvent())])
    const { lines } = await run({ source: sourceOf(long) })
    expect(lines[0]).toBe(`50,000 of 50,000 entries of log ${LOG} …`)
  })

  it.each([[[]], [['nonsense']]])('does not verify with %j as keys', async (verifierKeys) => {
    await expect(run({ verifierKeys })).rejects.toThrow('name+hash+key')
  })
})

describe('an exported log', () => {
  beforeEach(async () => {
    expect((await run({ exportDir: directory })).code).toBe(0)
  })

  async function verifyExport(): Promise<{ readonly code: number; readonly lines: readonly string[] }> {
    return run(await openAuditExport(directory))
  }

  const fileOf = (name: string): string => join(directory, 'logs', encodeURIComponent(LOG), name)

  it('verifies without the database, and describes itself', async () => {
    expect((await readdir(directory)).sort()).toEqual(['README.md', 'audit.vkey', 'logs'])
    const { code, lines } = await verifyExport()
    expect(code).toBe(0)
    expect(lines.at(-1)).toContain('4 entries in 2 logs verified')
  })

  it('names people, and only its owner can read it', async () => {
    const modeOf = async (file: string): Promise<string> => ((await stat(file)).mode & 0o777).toString(8)
    for (const folder of [directory, join(directory, 'logs'), join(fileOf('entries.ndjson'), '..')])
      expect(await modeOf(folder)).toBe('700')
    for (const file of [fileOf('entries.ndjson'), fileOf('checkpoints.ndjson'), join(directory, 'README.md')])
      expect(await modeOf(file)).toBe('600')
  })

  it('is found to be changed when one character is', async () => {
    const text = await readFile(fileOf('entries.ndjson'), 'utf8')
    await writeFile(fileOf('entries.ndjson'), text.replace('sign-in-failed', 'sign-in-faiied'))
    const { code, lines } = await verifyExport()
    expect(code).toBe(1)
    expect(lines.at(-1)).toContain('Entry 1 of')
  })

  it.each([
    ['a column taken out', (line: string) => line.replace('"reason":null,', '')],
    ['a column added', (line: string) => line.replace('{', '{"note":"x",')],
    ['something that is not JSON', () => 'nonsense'],
  ])('is not read with %s', async (_case, change) => {
    const [first = '', ...others] = (await readFile(fileOf('entries.ndjson'), 'utf8')).split('\n')
    await writeFile(fileOf('entries.ndjson'), [change(first), ...others].join('\n'))
    await expect(verifyExport()).rejects.toThrow('Line 1 of')
  })

  it('is never written over something else', async () => {
    await expect(run({ exportDir: directory })).rejects.toThrow('is not empty')
  })

  it('may hold no log', async () => {
    const empty = join(directory, '..', 'empty')
    await run({ source: sourceOf(), exportDir: empty })
    const { source } = await openAuditExport(empty)
    expect(await source.readLogs()).toEqual([])
  })
})
