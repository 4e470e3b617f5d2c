import { findFiles } from './find-files.js'
import { toPostItems, type PostItem } from './post-items.js'
import { awaitsSomething, countOutcomes, mergeOutcomes, type PostOutcome } from './post-outcomes.js'
import { readFileText } from './read-file-text.js'
import { sendItem } from './send-item.js'
import { inSendingOrder } from './sending-order.js'

export interface PostOptions {
  /** Files, or folders of files: `.json` (a resource or a Bundle) and `.ndjson` (one resource a line). */
  readonly paths: readonly string[]
  readonly baseUrl: string
  /** Gives an access token of the partner; asked again when one has expired. */
  readonly token: () => Promise<string>
  readonly print: (line: string) => void
  /** Draws the progress, in place of what it drew before; left out where nobody watches. */
  readonly draw?: (text: string) => void
}

/**
 * Posts FHIR from files: a line for each item that is refused, with the reason, then the totals. What refers to
 * something that comes later is posted again after it. Gives the exit code: 1 when anything was refused or not sent.
 */
export async function post({ paths, baseUrl, token, print, draw }: PostOptions): Promise<number> {
  const files = await findFiles(paths)
  const items = inSendingOrder((await Promise.all(files.map(readItems))).flat())
  if (items.length === 0) {
    print(`Nothing to post in ${paths.join(', ')}: expected .json or .ndjson files.`)
    return 1
  }

  const say = (line: string): void => {
    print(`${draw ? '\r\u001b[K' : ''}${line}`)
  }
  const sent = new Map<PostItem, readonly PostOutcome[]>()
  const lost = await sendAll(items, {
    sent,
    send: sendItem({ baseUrl, token }),
    say,
    at: (done) => draw?.(`\r${progressBar(done, items.length)}`),
  })
  draw?.('\r\u001b[K')
  print(toTotalsLine(sent, items.length))
  const { refused } = countOutcomes([...sent.values()].flat())
  return refused === 0 && lost === undefined ? 0 : 1
}

interface Sending {
  readonly sent: Map<PostItem, readonly PostOutcome[]>
  readonly send: (item: PostItem) => Promise<readonly PostOutcome[]>
  readonly say: (line: string) => void
  readonly at: (done: number) => void
}

/** Sends everything, and again what refers to something that was not there yet, for as long as that helps. */
async function sendAll(items: readonly PostItem[], sending: Sending): Promise<Error | undefined> {
  const { sent, say } = sending
  let left = items
  for (let awaiting = Infinity; ;) {
    const lost = await sendEach(left, sending)
    left = left.filter((item) => awaitsSomething(sent.get(item)))
    if (lost || left.length === 0 || left.length >= awaiting) {
      for (const item of left) sayRefused(item, sending)
      if (lost) say(lost.message)
      return lost
    }
    awaiting = left.length
  }
}

async function sendEach(items: readonly PostItem[], sending: Sending): Promise<Error | undefined> {
  const { sent, send, at } = sending
  for (const item of items) {
    at(sent.size)
    try {
      const answered = item.fault === undefined ? await send(item) : [{ refused: item.fault }]
      sent.set(item, mergeOutcomes(sent.get(item), answered))
    } catch (error) {
      const why = error instanceof Error ? error.message : 'It could not be sent.'
      return new Error(`${item.name}: ${why}`, { cause: error })
    }
    if (!awaitsSomething(sent.get(item))) sayRefused(item, sending)
  }
  return undefined
}

function sayRefused(item: PostItem, { sent, say }: Sending): void {
  for (const { refused } of sent.get(item) ?? []) {
    if (refused !== undefined) say(`${item.name}: ${refused}`)
  }
}

async function readItems(file: string): Promise<readonly PostItem[]> {
  const read = await readFileText(file)
  return read.outcome === 'read'
    ? toPostItems(file, read.text)
    : [{ name: file, target: '', text: '', fault: read.fault }]
}

const WIDTH = 30

function progressBar(done: number, all: number): string {
  const filled = Math.floor((done / all) * WIDTH)
  return `[${'#'.repeat(filled)}${' '.repeat(WIDTH - filled)}] ${done} of ${all}`
}

function toTotalsLine(sent: ReadonlyMap<PostItem, readonly PostOutcome[]>, all: number): string {
  const { created, updated, unchanged, refused } = countOutcomes([...sent.values()].flat())
  const notSent = all - sent.size
  return `${created} created, ${updated} updated, ${unchanged} unchanged, ${refused} refused${notSent === 0 ? '' : `, ${notSent} not sent`}`
}
