import type { DemoBundle } from './demo-bundles.js'
import type { PartnerId } from './organisations.js'

/** What the partner API answered. */
export interface SeedAnswer {
  readonly status: number
  /** The body as text: an OperationOutcome when it was refused. */
  readonly body: string
}

export interface SeedDemo {
  readonly bundles: Iterable<DemoBundle>
  /** Posts one Bundle through the partner API with the partner's own token. */
  readonly post: (partner: PartnerId, bundle: string) => Promise<SeedAnswer>
  readonly onProgress?: (progress: SeedProgress) => void
  /** How many people are posted at once; 4 when left out. */
  readonly concurrency?: number
}

export interface SeedProgress {
  readonly people: number
  readonly bundles: number
}

/** The partner API refused a part of the demo neighbourhood: it says which and why. */
class SeedRefused extends Error {
  override readonly name = 'SeedRefused'
}

/**
 * Posts the whole demo neighbourhood. The Bundles of one person go one after another in the order given, so that the
 * practice comes first; several people go at once. Posting it again changes nothing.
 *
 * @throws SeedRefused at the first Bundle that is not accepted
 */
export async function seedDemo({
  bundles,
  post,
  onProgress,
  concurrency = 4,
}: SeedDemo): Promise<SeedProgress> {
  const people = byPerson(bundles)
  const done = { people: 0, bundles: 0 }

  async function work(): Promise<void> {
    for (let next = people.next(); next.done !== true; next = people.next()) {
      for (const bundle of next.value) {
        check(bundle, await post(bundle.partner, bundle.bundle))
        done.bundles += 1
      }
      done.people += 1
      onProgress?.({ ...done })
    }
  }

  await Promise.all(Array.from({ length: concurrency }, work))
  return done
}

/** Groups Bundles that follow one another and are about the same person. */
function* byPerson(bundles: Iterable<DemoBundle>): Generator<readonly DemoBundle[], void> {
  let group: DemoBundle[] = []
  for (const bundle of bundles) {
    if (group[0] && group[0].person !== bundle.person) {
      yield group
      group = []
    }
    group.push(bundle)
  }
  if (group.length > 0) yield group
}

function check({ partner, person }: DemoBundle, { status, body }: SeedAnswer): void {
  if (status >= 200 && status < 300) return
  throw new SeedRefused(
    `The demo Bundle of ${partner} about ${person} was refused with ${status}: ${issueText(body)}`,
  )
}

interface Outcome {
  readonly issue?: readonly { readonly diagnostics?: string; readonly expression?: readonly string[] }[]
}

function issueText(body: string): string {
  try {
    const { issue = [] } = JSON.parse(body) as Outcome
    const texts = issue.map(({ diagnostics, expression }) =>
      [diagnostics, expression?.[0]].filter(Boolean).join(' at '),
    )
    return texts.slice(0, 5).join(' | ') || 'no issue was given'
  } catch {
    return 'the answer was no OperationOutcome'
  }
}
