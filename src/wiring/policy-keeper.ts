import { readFile, stat } from 'node:fs/promises'
import type { AccessPolicy } from '../access/access-policy.js'
import { dutyUnder } from '../access/role-duty.js'
import type { PolicyStore } from '../adapters/postgres/policy-store.js'
import { parsePolicy, type Policy } from '../config/policy.js'
import type { DutyOf } from '../identity/roles.js'
import { toAccessPolicy, toPolicyVersion, type AccessPolicyContent } from './access-policy.js'

export interface PolicyKeeperParts {
  readonly store: PolicyStore
  /** The policy that this gateway was started with. */
  readonly policy: Policy
  /** Where it was read from, to be looked at again; left out for the demo's own. */
  readonly file: string | undefined
  /** This gateway's own clock, by which its file was changed; milliseconds since 1970. */
  readonly now: () => number
  /**
   * Told when a file that was changed cannot be used, or not be published yet: what held before goes on holding. Of what
   * goes on being wrong it is told once.
   */
  readonly report: (message: string) => void
}

/** Publishes this gateway's policy file when what it says changes, and knows the policy of each version. */
export interface PolicyKeeper {
  /** Rejects for a version that was never published. */
  readonly readPolicy: (version: string) => Promise<AccessPolicy>
  /** By the policy in force as this gateway knows it, which is at most a second old: decisions read it afresh. */
  readonly dutyOf: DutyOf
  close(): void
}

/** How often the file and what others published are looked at, in milliseconds: a change is in force within a second. */
const LOOK_INTERVAL = 400

/** How many versions are kept at hand: decisions go by the latest. */
const KEPT_VERSIONS = 8

export async function createPolicyKeeper(parts: PolicyKeeperParts): Promise<PolicyKeeper> {
  const { store, file, report } = parts
  const known = new Map<string, AccessPolicy>()
  await publishAtStart(parts, file === undefined ? undefined : (await stat(file)).mtimeMs)
  let readOf: number | undefined
  /** What this file said when it was last read. What others published since is newer, however often it is touched. */
  let said = toContent(parts.policy)
  /** What it says now: published already, or tried again at each look until it is. */
  let says = said

  async function readPolicy(version: string): Promise<AccessPolicy> {
    const held = known.get(version)
    if (held) return held
    const content = await store.read(version)
    if (content === undefined) throw new Error('The policy of this version was never published.')
    const read = toAccessPolicy(JSON.parse(content) as AccessPolicyContent, version)
    if (known.size >= KEPT_VERSIONS) known.clear()
    known.set(version, read)
    return read
  }

  async function readCurrent(): Promise<AccessPolicy> {
    const version = await store.latestVersion()
    if (version === undefined) throw new Error('There is no policy to decide by.')
    return readPolicy(version)
  }

  let current = await readCurrent()

  async function look(): Promise<void> {
    try {
      await lookAtFile()
    } finally {
      current = await readCurrent()
    }
  }

  async function lookAtFile(): Promise<void> {
    if (file === undefined) return
    const { mtimeMs } = await stat(file)
    if (mtimeMs !== readOf) {
      const text = await readFile(file, 'utf8')
      readOf = mtimeMs
      says = said
      says = toContent(parsePolicy(text))
    }
    if (says === said) return
    await publish(store, says)
    said = says
  }

  let looking = false
  let reported = ''
  const timer = setInterval(() => {
    if (looking) return
    looking = true
    look()
      .then(() => {
        reported = ''
      })
      .catch((error: unknown) => {
        const words = wordsOf(error)
        if (words !== reported) report(`The policy cannot be looked at, and the one before goes on: ${words}`)
        reported = words
      })
      .finally(() => {
        looking = false
      })
  }, LOOK_INTERVAL)
  timer.unref()

  return {
    readPolicy,
    dutyOf: (roleCode) => dutyUnder(current, roleCode),
    close() {
      clearInterval(timer)
    },
  }

  function wordsOf(error: unknown): string {
    return error instanceof Error ? error.message : 'it cannot be read'
  }
}

/**
 * What a gateway brings along at its start holds when there is nothing yet, or when its file is younger than what was
 * published last: one that is started again with an old file takes nothing back. How old the file is is told by the clock
 * of the gateway, and compared by that of the database.
 */
async function publishAtStart(parts: PolicyKeeperParts, changedAt: number | undefined): Promise<void> {
  const latest = await parts.store.latest()
  if (latest && changedAt !== undefined) {
    const ahead = parts.now() - (await parts.store.readClock())
    if (changedAt - ahead <= latest.publishedAt) return
  }
  await publish(parts.store, toContent(parts.policy))
}

function toContent({ organisations, access }: Policy): string {
  return JSON.stringify({ organisations, access } satisfies AccessPolicyContent)
}

async function publish(store: PolicyStore, content: string): Promise<void> {
  if ((await store.latest())?.content === content) return
  const at = new Date(await store.readClock()).toISOString()
  await store.publish({ version: toPolicyVersion(content, at), content }, at)
}
