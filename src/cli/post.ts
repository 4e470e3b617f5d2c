import { readdir, readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import { countOutcomes, NOTHING_POSTED, type PostTotals } from './post-outcomes.js'
import { toPostItems, type PostItem } from './post-items.js'
import { sendItem } from './send-item.js'

export interface PostOptions {
  /** A file, or a folder of files: `.json` (a resource or a Bundle) and `.ndjson` (one resource a line). */
  readonly path: string
  readonly baseUrl: string
  /** Gives an access token of the partner; asked again when one has expired. */
  readonly token: () => Promise<string>
  readonly print: (line: string) => void
  /** Draws the progress, in place of what it drew before; left out where nobody watches. */
  readonly draw?: (text: string) => void
}

/**
 * Posts FHIR from files: a line for each item that is refused, with the reason, then the totals. Gives the exit code:
 * 1 when anything was refused.
 */
export async function post({ path: from, baseUrl, token, print, draw }: PostOptions): Promise<number> {
  const files = await filesOf(from)
  const items = (await Promise.all(files.map(readItems))).flat()
  if (items.length === 0) {
    print(`Nothing to post in ${from}: expected .json or .ndjson files.`)
    return 1
  }

  const send = sendItem({ baseUrl, token })
  let totals = NOTHING_POSTED
  for (const [index, item] of items.entries()) {
    draw?.(`\r${progressBar(index, items.length)}`)
    const outcomes = item.fault === undefined ? await send(item) : [refusal(item.fault)]
    totals = countOutcomes(totals, outcomes)
    for (const { refused } of outcomes) {
      if (refused !== undefined) print(`${draw ? '\r\u001b[K' : ''}${item.name}: ${refused}`)
    }
  }
  draw?.('\r\u001b[K')
  print(toTotalsLine(totals))
  return totals.refused === 0 ? 0 : 1
}

function refusal(fault: string): { readonly refused: string } {
  return { refused: fault }
}

async function filesOf(from: string): Promise<readonly string[]> {
  if ((await stat(from)).isFile()) return [from]
  const names = await readdir(from, { recursive: true })
  return names
    .filter((name) => /\.(json|ndjson)$/i.test(name))
    .sort()
    .map((name) => path.join(from, name))
}

async function readItems(file: string): Promise<readonly PostItem[]> {
  return toPostItems(path.basename(file), await readFile(file, 'utf8'))
}

const WIDTH = 30

function progressBar(done: number, all: number): string {
  const filled = Math.floor((done / all) * WIDTH)
  return `[${'#'.repeat(filled)}${' '.repeat(WIDTH - filled)}] ${done} of ${all}`
}

function toTotalsLine({ created, updated, unchanged, refused }: PostTotals): string {
  return `${created} created, ${updated} updated, ${unchanged} unchanged, ${refused} refused`
}
