import { execFile } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import type { JWK } from 'jose'
import { z } from 'zod'
import { accountToken, partnerToken } from '../../src/cli/token.js'
import { DEMO_PASSWORD } from '../../src/demo/accounts.js'
import { signIn } from '../support/portal-session.js'
import { holdTokens } from './held-tokens.js'
import { readTargetKeys } from './target-keys.js'
import type { Target } from './target.js'

const targetFile = z.strictObject({
  baseUrl: z.url(),
  /** Where a second gateway on the same database listens. */
  secondBaseUrl: z.url().optional(),
  /** A demo gateway of ours: its own provider gives tokens and sessions, its partners' keys are in this folder. */
  dataDir: z.string().optional(),
  /** Files with tokens: by account, and by `partner:<client id>`. */
  tokens: z.record(z.string(), z.string()).optional(),
  /** A program that prints a token of whoever stands in place of `{who}`. */
  tokenCommand: z.array(z.string()).optional(),
  /** Files with the Cookie header of somebody who is signed in at the portal: by account. */
  cookies: z.record(z.string(), z.string()).optional(),
  /** The application log, to be searched for canaries. */
  logFile: z.string().optional(),
})
type TargetFile = z.infer<typeof targetFile>

/**
 * A gateway that runs by itself, as a file describes it; paths in the file are relative to it.
 *
 * @throws Error in plain words when the file cannot be used
 */
export function openGatewayElsewhere(file: string): Target {
  const parsed = targetFile.safeParse(JSON.parse(readFileSync(file, 'utf8')))
  if (!parsed.success) throw new Error(`${file} cannot be used: ${z.prettifyError(parsed.error)}`)
  const settings = parsed.data
  const baseUrl = settings.baseUrl.replace(/\/$/, '')
  const near = (name: string): string => path.resolve(path.dirname(file), name)
  const { logFile, dataDir, secondBaseUrl } = settings

  return {
    baseUrl,
    ...(dataDir === undefined ? {} : { keys: readTargetKeys(near(dataDir)) }),
    ...(secondBaseUrl === undefined ? {} : { second: () => Promise.resolve(secondBaseUrl) }),
    ...(logFile === undefined ? {} : { printed: () => readFileSync(near(logFile), 'utf8') }),
    tokenOf: holdTokens((who) => newToken({ ...settings, baseUrl }, who.split('/')[0] ?? who, near)),
    async signIn(account, role) {
      const cookies = settings.cookies?.[account]
      if (cookies !== undefined) return (await readFile(near(cookies), 'utf8')).trim()
      return (await signIn(baseUrl, account, role === undefined ? {} : { role })).cookies()
    },
  }
}

async function newToken(
  { baseUrl, dataDir, tokens, tokenCommand }: TargetFile,
  who: string,
  near: (name: string) => string,
): Promise<string> {
  const file = tokens?.[who]
  if (file !== undefined) return (await readFile(near(file), 'utf8')).trim()
  if (tokenCommand !== undefined) {
    const [program = '', ...words] = tokenCommand.map((word) =>
      word.replace('{who}', who.replace(/^partner:/, '')),
    )
    return (await promisify(execFile)(program, words)).stdout.trim()
  }
  if (dataDir === undefined) throw new Error(`The target file has no token of ${who}.`)
  if (!who.startsWith('partner:')) return accountToken({ baseUrl, username: who, password: DEMO_PASSWORD })
  const clientId = who.slice('partner:'.length)
  const key = await readFile(path.join(near(dataDir), 'demo', 'partners', `${clientId}.jwk.json`), 'utf8')
  return partnerToken({
    baseUrl,
    clientId,
    privateJwk: JSON.parse(key) as JWK,
    now: Date.now,
    newId: randomUUID,
  })
}
