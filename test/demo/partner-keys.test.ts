import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { importJWK, jwtVerify, SignJWT, type JWK } from 'jose'
import { parsePolicy } from '../../src/config/policy.js'
import { demoPolicy } from '../../src/demo/demo-policy.js'
import { PARTNER_IDS } from '../../src/demo/organisations.js'
import { partnerKeyFile, readOrMakePartnerKeys } from '../../src/demo/partner-keys.js'

let directory = ''
beforeAll(async () => {
  directory = await mkdtemp(path.join(tmpdir(), 'partner-keys-'))
})
afterAll(async () => {
  await rm(directory, { recursive: true })
})

describe('readOrMakePartnerKeys', () => {
  it('makes a private key for each partner, readable by its owner only, and keeps it', async () => {
    const made = await readOrMakePartnerKeys(directory)
    const again = await readOrMakePartnerKeys(directory)

    expect([...made.keys()]).toEqual([...PARTNER_IDS])
    expect(again).toEqual(made)
    for (const partner of PARTNER_IDS) {
      expect((await stat(partnerKeyFile(directory, partner))).mode & 0o777).toBe(0o600)
    }
  })

  it('signs what the public key verifies: RS384 for two partners, ES384 for the others', async () => {
    const keys = await readOrMakePartnerKeys(directory)
    const algorithms: string[] = []
    for (const partner of PARTNER_IDS) {
      const jwk = JSON.parse(await readFile(partnerKeyFile(directory, partner), 'utf8')) as JWK
      const token = await new SignJWT({})
        .setProtectedHeader({ alg: jwk.alg ?? '' })
        .sign(await importJWK(jwk))
      const [key] = keys.get(partner)?.keys ?? []
      await expect(jwtVerify(token, await importJWK(key as JWK, jwk.alg))).resolves.toBeDefined()
      expect(key).not.toHaveProperty('d')
      algorithms.push(jwk.alg ?? '')
    }

    expect(algorithms.filter((alg) => alg === 'RS384')).toHaveLength(2)
    expect(algorithms.filter((alg) => alg === 'ES384')).toHaveLength(8)
  })

  it('gives a policy that is accepted as a policy file is', async () => {
    const policy = demoPolicy(await readOrMakePartnerKeys(directory))

    expect(parsePolicy(JSON.stringify(policy)).partners).toHaveLength(10)
  })

  it('does not overwrite a file that holds something else', async () => {
    const elsewhere = await mkdtemp(path.join(directory, 'other-'))
    await readOrMakePartnerKeys(elsewhere)
    await writeFile(partnerKeyFile(elsewhere, 'helping-hands'), '{}')

    await expect(readOrMakePartnerKeys(elsewhere)).rejects.toThrow('does not hold a private JWK')
  })
})
