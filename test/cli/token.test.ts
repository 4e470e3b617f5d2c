import { generateKeyPairSync, randomUUID } from 'node:crypto'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { decodeJwt } from 'jose'
import type { PgliteDatabase } from '../../src/adapters/postgres/pglite/open-pglite.js'
import { token } from '../../src/cli/token.js'
import { aDatabase } from '../support/a-database.js'
import { aProvider, anAccount, type RunningProvider } from '../support/a-provider.js'

describe('token', () => {
  let database: PgliteDatabase
  let running: RunningProvider
  let dataDir: string

  beforeAll(async () => {
    dataDir = await mkdtemp(path.join(tmpdir(), 'neighbourhood-record-token-'))
    database = await aDatabase()
    running = await aProvider({
      database,
      accounts: [await anAccount('gp', 'Dr Asha Rahman')],
      partners: [
        {
          clientId: 'oak-street-surgery',
          name: 'Oak Street Surgery',
          scopes: ['system/*.cruds'],
          jwks: { keys: [await keepKey(dataDir, 'oak-street-surgery')] },
        },
      ],
    })
  })

  afterAll(async () => {
    await running.close()
    await database.close()
    await rm(dataDir, { recursive: true })
  })

  it('prints a partner’s token where its key is in the data directory', async () => {
    expect(decodeJwt(await printed('oak-street-surgery'))).toMatchObject({ client_id: 'oak-street-surgery' })
  })

  it('prints the token of a demo account', async () => {
    expect(decodeJwt(await printed('gp'))).toMatchObject({ name: 'Dr Asha Rahman' })
  })

  it.each(['nobody', '../oak-street-surgery', ''])('says that a name is not known: %s', async (as) => {
    await expect(printed(as)).rejects.toThrow('is neither a demo account nor a partner')
  })

  it('says that no gateway is running, and how to start one', async () => {
    const nobodyThere = {
      baseUrl: 'http://127.0.0.1:9',
      dataDir,
      print: () => undefined,
      now: Date.now,
      newId: randomUUID,
    }

    for (const as of ['gp', 'oak-street-surgery']) {
      await expect(token({ ...nobodyThere, as })).rejects.toThrow(
        'No gateway answers at http://127.0.0.1:9. Start it with "npm start", then try again.',
      )
    }
  })

  async function printed(as: string): Promise<string> {
    const lines: string[] = []
    const print = (line: string): void => void lines.push(line)
    await token({ baseUrl: running.baseUrl, dataDir, as, print, now: Date.now, newId: randomUUID })
    return lines.join('\n')
  }
})

async function keepKey(dataDir: string, partner: string): Promise<Readonly<Record<string, unknown>>> {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-384' })
  const names = { kid: 'a key', alg: 'ES384' }
  const folder = path.join(dataDir, 'demo', 'partners')
  await mkdir(folder, { recursive: true })
  const file = path.join(folder, `${partner}.jwk.json`)
  await writeFile(file, JSON.stringify({ ...privateKey.export({ format: 'jwk' }), ...names }))
  return { ...publicKey.export({ format: 'jwk' }), ...names }
}
