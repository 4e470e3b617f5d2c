import { readFileSync } from 'node:fs'
import path from 'node:path'
import { root } from '../prepare.mjs'

/** One line of a change that nobody noticed: where, what stood there, and what stands there now. */
export function tellMutant({
  source,
  location: { start: from, end: to },
  mutatorName,
  replacement,
  outcome,
}) {
  const lines = readFileSync(path.join(root, source), 'utf8').split('\n')
  const original =
    from.line === to.line
      ? lines[from.line].slice(from.column, to.column)
      : `${lines[from.line].slice(from.column)} …`
  const instead = replacement.replace(/\s+/g, ' ').slice(0, 160)
  const at = `${source}:${from.line + 1}:${from.column + 1}`
  return `${outcome}: ${at} ${mutatorName}: ${original.trim()} → ${instead}\n`
}

/** A table with a line for each file, and the lowest score in it. */
export function tellScores(judged) {
  const rows = [...new Set(judged.map(({ source }) => source))].sort().map((source) => {
    const own = judged.filter((one) => one.source === source)
    const counts = ['killed', 'timed out', 'survived', 'not reached'].map(
      (outcome) => own.filter((one) => one.outcome === outcome).length,
    )
    return { source, counts, score: (100 * (counts[0] + counts[1])) / own.length }
  })
  const lines = rows.map(
    ({ source, counts, score }) =>
      `${score.toFixed(1).padStart(7)}${counts.map((one) => String(one).padStart(13)).join('')}  ${source}`,
  )
  const head = `  score${['killed', 'timed out', 'survived', 'not reached'].map((one) => one.padStart(13)).join('')}  file`
  return {
    text: `\n${[head, ...lines].join('\n')}\n`,
    worst: Math.min(100, ...rows.map(({ score }) => score)),
  }
}
