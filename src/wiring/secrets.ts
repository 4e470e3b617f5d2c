import { createHash, createHmac, randomUUID } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { readOrMakeKey } from '../adapters/key-file.js'

/** What this gateway keeps to itself, in `keys` of the data directory. */
export interface Secrets {
  /** From it the ids of resources and people are derived. All gateways of one database have the same. */
  readonly idKey: Buffer
  readonly sessionSecret: string
  readonly cookieKey: string
  readonly portalClientSecret: string
  /** This gateway's name, the same in each of its lives; not a secret. */
  readonly gateway: string
}

/** Reads the keys, and makes those that are not there. */
export async function readSecrets(dataDir: string): Promise<Secrets> {
  const key = (name: string): Promise<Buffer> => readOrMakeKey(path.join(dataDir, 'keys', `${name}.key`))
  return {
    idKey: await key('ids'),
    sessionSecret: (await key('sessions')).toString('hex'),
    cookieKey: (await key('provider-cookies')).toString('hex'),
    portalClientSecret: (await key('portal-client')).toString('hex'),
    gateway: await readOrMakeName(path.join(dataDir, 'gateway-id')),
  }
}

async function readOrMakeName(file: string): Promise<string> {
  await mkdir(path.dirname(file), { recursive: true })
  await writeFile(file, `${randomUUID()}\n`, { flag: 'wx' }).catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  })
  return (await readFile(file, 'utf8')).trim()
}

/** What tells one key from another without giving it away. */
export function fingerprint(key: Buffer): string {
  return createHash('sha256').update('neighbourhood-record ids').update(key).digest('hex').slice(0, 16)
}

/** The key of page links, from that of ids: whichever gateway made a link, all can read it. */
export function pageKeyOf({ idKey }: Pick<Secrets, 'idKey'>): Buffer {
  return createHmac('sha256', idKey).update('neighbourhood-record page links').digest()
}
