import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { userInfo } from 'node:os'
import path from 'node:path'
import { callBack, type CallBack } from '../../adapters/call-back.js'
import { clock } from '../../adapters/clock.js'
import { openDatabase } from '../../adapters/postgres/open-database.js'
import { lockDirectory } from '../../embedded/directory-lock.js'
import type { CommandContext } from '../command-context.js'

export interface RevokeOptions {
  readonly person: string | undefined
  readonly role: string | undefined
  readonly client: string | undefined
  /** Whoever does it, by name; the account of the machine when left out. */
  readonly by: string | undefined
}

/**
 * `revoke` and `reinstate`: takes from a person, a role or a client what they were given, or lets them in again, and
 * writes into the audit log who did it. 1, and nothing is changed, when it is not said for whom.
 */
export async function revokeCommand(
  { config, print, complain }: CommandContext,
  does: CallBack['does'],
  options: RevokeOptions,
): Promise<number> {
  const what = readRevocable(options)
  if (typeof what === 'string') {
    complain(what)
    return 1
  }
  const { dataDir, databaseUrl } = config
  if (!existsSync(path.join(dataDir, 'gateway-id'))) {
    complain(`No gateway has run on ${dataDir}: is DATA_DIR the right one?`)
    return 1
  }
  const locking = databaseUrl === undefined ? await lockDirectory(dataDir, () => does) : undefined
  if (locking?.outcome === 'taken') {
    complain(`The embedded database is in use by ${locking.holder}: stop it first.`)
    return 1
  }
  try {
    const database = await openDatabase(config)
    try {
      const parts = { database, dataDir, now: clock.now, newId: randomUUID, report: complain }
      await callBack(parts, { does, what, operator: operatorOf(options.by) })
    } finally {
      await database.close()
    }
  } finally {
    if (locking?.outcome === 'held') await locking.lock.release()
  }
  print(WORDS[does][what.kind](what.id))
  return 0
}

type Who = Extract<CallBack['what']['kind'], 'person' | 'role' | 'client'>
type Callable = CallBack['what'] & { readonly kind: Who }

const NAMED: readonly Who[] = ['person', 'role', 'client']
const ID = /^[\x21-\x7e]{1,128}$/

/** Reads for whom, or says what is missing. */
export function readRevocable(options: Pick<RevokeOptions, Who>): Callable | string {
  const [one, ...others] = NAMED.flatMap((kind) => {
    const id = options[kind]
    return id === undefined ? [] : [{ kind, id }]
  })
  if (!one || others.length > 0)
    return 'Say for whom, once: --person <SDS user id>, --role <role profile id> or --client <client id>.'
  return ID.test(one.id) ? one : `--${one.kind} must be an id without spaces.`
}

const WORDS: Readonly<Record<CallBack['does'], Readonly<Record<Who, (id: string) => string>>>> = {
  revoke: {
    person: (id) => `Everything that ${id} had until now is called back. Whoever signs in again is let in.`,
    role: (id) => `Nobody acts in the role profile ${id} any more, until it is reinstated.`,
    client: (id) => `Nothing that ${id} has counts any more, until it is reinstated.`,
  },
  reinstate: {
    person: (id) => `What ${id} had counts again, as long as it has not ended.`,
    role: (id) => `The role profile ${id} counts again.`,
    client: (id) => `${id} is let in again.`,
  },
}

function operatorOf(by: string | undefined): CallBack['operator'] {
  const account = accountOfMachine()
  return { id: `operator:${account}`, name: by ?? account }
}

function accountOfMachine(): string {
  try {
    return userInfo().username
  } catch {
    // In a container an account may have no name.
    return 'unknown'
  }
}
