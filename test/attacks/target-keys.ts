import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { JWK } from 'jose'
import type { ProviderKey } from './forge-token.js'

/** Private keys of a gateway whose data directory is at hand: for what must not be believed although it is well signed. */
export interface TargetKeys {
  readonly provider: () => Promise<readonly ProviderKey[]>
  readonly partner: (clientId: string) => Promise<JWK>
}

/** The keys in the data directory of a gateway of ours. */
export function readTargetKeys(dataDir: string): TargetKeys {
  const read = async <T>(...names: readonly string[]): Promise<T> =>
    JSON.parse(await readFile(path.join(dataDir, ...names), 'utf8')) as T
  return {
    provider: async () =>
      (await read<{ readonly keys: readonly ProviderKey[] }>('keys', 'provider.jwks.json')).keys,
    partner: (clientId) => read<JWK>('demo', 'partners', `${clientId}.jwk.json`),
  }
}
