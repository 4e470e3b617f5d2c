import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { lockDirectory } from '../../src/embedded/directory-lock.js'

describe('the lock of a data directory', () => {
  const directory = mkdtempSync(path.join(tmpdir(), 'lock-'))
  afterAll(() => {
    rmSync(directory, { recursive: true })
  })

  it('is held by one process, and tells a second one who that is', async () => {
    const first = await lockDirectory(directory, () => 'the gateway at http://localhost:3000')
    expect(first.outcome).toBe('held')

    expect(await lockDirectory(directory, () => 'another')).toEqual({
      outcome: 'taken',
      holder: 'the gateway at http://localhost:3000',
    })

    if (first.outcome === 'held') await first.lock.release()
  })

  it('can be taken again after it was released, and after its holder died without a word', async () => {
    writeFileSync(path.join(directory, 'gateway.sock'), '')
    const next = await lockDirectory(directory, () => 'next')
    expect(next.outcome).toBe('held')
    if (next.outcome === 'held') await next.lock.release()
  })
})
