import { readFile, stat } from 'node:fs/promises'
import { rightsOf, type AccessPolicy, type Right } from '../access/access-policy.js'
import { dutyUnder } from '../access/role-duty.js'
import type { PolicyStore } from '../adapters/postgres/access/policy-store.js'
import { parsePolicy, type Policy } from '../config/policy.js'
import type { DutyOf } from '../identity/roles.js'
import { toAccessPolicy, toPolicyVersion, type AccessPolicyContent } from './access-policy.js'
import { mapAsItIsNow } from './as-it-is-now.js'
import { toKnownClients, type ClientsContent, type KnownClients } from './known-clients.js'
import { checkApps } from './participants.js'

export interface PolicyKeeperParts {
  readonly store: PolicyStore
  /** The policy that this gateway was started with. */
  readonly policy: Required<Policy>
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
  /** Likewise: what a role has a right to. */
  readonly rightsOfRole: (roleCode: string) => readonly Right[]
  /** Those of the policy in force, at each look: who is struck from the file is known nowhere within a second. */
  readonly clients: KnownClients
  close(): void
}

/** How often the file and what others published are looked at, in milliseconds: a change is in force within a second. */
const LOOK_INTERVAL = 400

/** How many versions are kept at hand: decisions go by the latest. */
const KEPT_VERSIONS = 8

export async function createPolicyKeeper(parts: PolicyKeeperParts): Promise<PolicyKeeper> {
  const { store, file, report } = parts
  const known = new Map<string, PublishedRules>()
  await publishAtStart(parts, file === undefined ? undefined : (await stat(file)).mtimeMs)
  let readOf: number | undefined
  /** What this file said when it was last read. What others published since is newer, however often it is touched. */
  let said = toContent(parts.policy)
  /** What it says now: published already, or tried again at each look until it is. */
  let says = said

  async function readPublished(version: string): Promise<PublishedRules> {
    const held = known.get(version)
    if (held) return held
    const content = await store.read(version)
    if (content === undefined) throw new Error('The policy of this version was never published.')
    const read = toPublishedRules(content, version, parts.policy)
    if (known.size >= KEPT_VERSIONS) known.clear()
    known.set(version, read)
    return read
  }

  async function readCurrent(): Promise<PublishedRules> {
    const version = await store.latestVersion()
    if (version === undefined) throw new Error('There is no policy to decide by.')
    return readPublished(version)
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
      const policy = parsePolicy(text)
      checkApps(policy)
      says = toContent(policy)
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
    readPolicy: async (version) => (await readPublished(version)).access,
    dutyOf: (roleCode) => dutyUnder(current.access, roleCode),
    rightsOfRole: (roleCode) => rightsOf(current.access, roleCode),
    clients: {
      directory: mapAsItIsNow(() => current.clients.directory),
      partners: mapAsItIsNow(() => current.clients.partners),
      systems: mapAsItIsNow(() => current.clients.systems),
      apps: mapAsItIsNow(() => current.clients.apps),
      get issuers() {
        return current.clients.issuers
      },
    },
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

/** What is published: what decisions go by, and whose tokens count. */
type PublishedContent = AccessPolicyContent & Partial<Omit<ClientsContent, 'organisations'>>

interface PublishedRules {
  readonly access: AccessPolicy
  readonly clients: KnownClients
}

/** A version of before clients were published with it says nothing of them: then this gateway's own are meant. */
function toPublishedRules(content: string, version: string, own: Required<Policy>): PublishedRules {
  const published = JSON.parse(content) as PublishedContent
  return {
    access: toAccessPolicy(published, version),
    clients: toKnownClients({ ...toClientsContent(own), ...published }, own.organisations),
  }
}

function toContent(policy: Required<Policy>): string {
  const { organisations, access } = policy
  return JSON.stringify({ organisations, access, ...toClientsContent(policy) } satisfies PublishedContent)
}

function toClientsContent({
  partners,
  apps,
  issuers,
}: Required<Policy>): Omit<ClientsContent, 'organisations'> {
  return { partners, apps, issuers: issuers.map(({ key }) => key) }
}

async function publish(store: PolicyStore, content: string): Promise<void> {
  if ((await store.latest())?.content === content) return
  const at = new Date(await store.readClock()).toISOString()
  await store.publish({ version: toPolicyVersion(content, at), content }, at)
}
