import { findDuplicates } from '../../../src/record/duplicates/find-duplicates.js'
import { aView, labelledPairs, told, type LabelledPair } from '../../support/a-duplicate.js'

interface Score {
  readonly truly: number
  readonly falsely: number
  readonly missed: number
}

function isJoined({ one, other }: LabelledPair): boolean {
  const resources = [told(one, '1'), told(other, '2')]
  return findDuplicates(resources, aView(resources)).groups.length > 0
}

function scoreOf(pairs: readonly LabelledPair[]): Score {
  const judged = pairs.map((pair) => ({ ...pair, joined: isJoined(pair) }))
  return {
    truly: judged.filter(({ same, joined }) => same && joined).length,
    falsely: judged.filter(({ same, joined }) => !same && joined).length,
    missed: judged.filter(({ same, joined }) => same && !joined).length,
  }
}

function precision({ truly, falsely }: Score): number {
  return truly / (truly + falsely)
}

function recall({ truly, missed }: Score): number {
  return truly / (truly + missed)
}

function line(name: string, pairs: readonly LabelledPair[]): string {
  const score = scoreOf(pairs)
  return `${name.padEnd(28)} ${String(pairs.length).padStart(5)} pairs  precision ${precision(score).toFixed(3)}  recall ${recall(score).toFixed(3)}`
}

describe('duplicates among pairs that were labelled by hand', () => {
  const byFile = labelledPairs()
  const all = [...byFile.values()].flat()
  const heldOut = [...byFile].filter(([name]) => name.endsWith('held-out')).flatMap(([, pairs]) => pairs)

  it('there are enough of them, of both kinds, each once', () => {
    expect(all.length).toBeGreaterThanOrEqual(400)
    expect(all.filter(({ same }) => same).length).toBeGreaterThanOrEqual(200)
    expect(all.filter(({ same }) => !same).length).toBeGreaterThanOrEqual(200)
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length)
  })

  it('finds them with a precision of 0.99 and a recall of 0.95 at the least, and says how well', () => {
    const lines = [...byFile].map(([name, pairs]) => line(name, pairs))
    process.stdout.write(
      [...lines, line('held out', heldOut), line('all', all)].map((one) => `  ${one}\n`).join(''),
    )

    for (const pairs of [all, heldOut]) {
      const score = scoreOf(pairs)
      expect(precision(score)).toBeGreaterThanOrEqual(0.99)
      expect(recall(score)).toBeGreaterThanOrEqual(0.95)
    }
  })
})
