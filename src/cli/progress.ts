export interface ProgressSettings {
  readonly what: string
  /** How much there is to do; left out when nobody knows before the end. */
  readonly total?: number
  readonly unit: string
  readonly isTerminal: boolean
  readonly print: (line: string) => void
}

export interface Progress {
  readonly at: (done: number) => void
  readonly end: (summary: string) => void
}

const WIDTH = 30

/** How much lies between two lines that only count. */
const COUNTED = 10_000

/** Shows how far something long has come: a bar on a terminal, a line at each quarter elsewhere. */
export function createProgress({ what, total, unit, isTerminal, print }: ProgressSettings): Progress {
  let quarter = 0
  if (!isTerminal) print(`${what} …`)

  function count(done: number): void {
    if (isTerminal) process.stdout.write(`\r${what}: ${done} ${unit} `)
    else if (done % COUNTED === 0) print(`${what}: ${done} ${unit}`)
  }

  function at(done: number): void {
    if (total === undefined) {
      count(done)
      return
    }
    if (isTerminal) {
      const filled = Math.min(WIDTH, Math.round((done / total) * WIDTH))
      process.stdout.write(
        `\r${what} [${'#'.repeat(filled)}${' '.repeat(WIDTH - filled)}] ${done} of ${total} ${unit} `,
      )
      return
    }
    const reached = Math.floor((done / total) * 4)
    if (reached > quarter && reached < 4) print(`${what}: ${done} of ${total} ${unit}`)
    quarter = Math.max(quarter, reached)
  }

  return {
    at,
    end(summary) {
      if (isTerminal) process.stdout.write('\n')
      print(`${what}: done, ${summary}.`)
    },
  }
}
