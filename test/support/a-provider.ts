import { randomUUID } from 'node:crypto'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { existsSync } from 'node:fs'
import express, { type Express } from 'express'
import type { Adapter } from 'oidc-provider'
import type { Database } from '../../src/adapters/postgres/database.js'
import { createProviderModels } from '../../src/adapters/postgres/sign-in/provider-models.js'
import { createSeenAssertions } from '../../src/adapters/postgres/sign-in/seen-assertions.js'
import { createAppGrants } from '../../src/adapters/postgres/sign-in/app-grants.js'
import { createAppLaunches } from '../../src/adapters/postgres/sign-in/app-launches.js'
import { createRevocations } from '../../src/adapters/postgres/sign-in/revocations.js'
import type { Account } from '../../src/embedded/identity-provider/account.js'
import type { AppClient } from '../../src/embedded/identity-provider/app-client.js'
import type { PartnerClient } from '../../src/embedded/identity-provider/clients.js'
import {
  createIdentityProvider,
  type IdentityProvider,
} from '../../src/embedded/identity-provider/create-identity-provider.js'
import { hashPassword } from '../../src/embedded/identity-provider/password-hash.js'
import { makeProviderKeys } from '../../src/embedded/identity-provider/provider-keys.js'
import { createAssets } from '../../src/web/assets.js'
import { createViews } from '../../src/web/views.js'

export const PASSWORD = 'neighbourhood'
export const PORTAL = { clientId: 'portal', clientSecret: 'a secret of this test' }

/** Made once: they take a while. */
const keys = makeProviderKeys()

export interface ARole {
  readonly profileId: string
  readonly roleCode: string
  readonly odsCode: string
}

/** An account that can sign in with {@link PASSWORD}. */
export async function anAccount(
  username: string,
  name: string,
  roles: readonly ARole[] = [{ profileId: '555000000101', roleCode: 'R8000', odsCode: 'Z99001' }],
): Promise<Account> {
  return {
    username,
    passwordHash: await hashPassword(PASSWORD),
    claims: {
      nhsid_useruid: `5550000${Buffer.from(username).reduce((sum, byte) => sum + byte, 0)}`,
      name,
      authentication_assurance_level: '3',
      id_assurance_level: '3',
      nhsid_nrbac_roles: roles.map(({ profileId, roleCode, odsCode }) => ({
        person_orgid: `${profileId}0`,
        person_roleid: profileId,
        org_code: odsCode,
        org_name: odsCode,
        role_code: roleCode,
        role_name: '',
      })),
    },
  }
}

export interface ProviderDiffers {
  readonly database: Database
  readonly accounts?: readonly Account[]
  readonly partners?: readonly PartnerClient[]
  readonly apps?: readonly AppClient[]
  /** Whether people sign in here; they do when left out. */
  readonly people?: boolean
  /** Milliseconds since 1970; the machine's clock when left out. */
  readonly now?: () => number
  /** Where it seems to be from outside; where it listens when left out. */
  readonly baseUrl?: string
}

export interface RunningProvider {
  /** Where it listens. */
  readonly origin: string
  readonly baseUrl: string
  readonly provider: IdentityProvider
  readonly surprises: readonly Error[]
  /** What the log was told of. */
  readonly refusals: readonly string[]
  close(): Promise<void>
}

/** The embedded provider on a port of its own, with its pages. */
export async function aProvider(differs: ProviderDiffers): Promise<RunningProvider> {
  const { database, accounts = [], partners = [], now = Date.now } = differs
  let app: Express | undefined
  const server = await listen((app_) => {
    app = app_
  })
  const origin = `http://localhost:${(server.address() as AddressInfo).port}`
  const baseUrl = differs.baseUrl ?? origin
  const surprises: Error[] = []
  const refusals: string[] = []
  const revocations = createRevocations(database, now)
  const provider = await createIdentityProvider({
    baseUrl,
    keys,
    cookieKeys: ['a cookie key of this test'],
    partners: new Map(partners.map((one) => [one.clientId, one])),
    people: differs.people === false ? undefined : { accounts, portal: PORTAL },
    apps: new Map((differs.apps ?? []).map((one) => [one.clientId, one])),
    appGrants: createAppGrants(database, now),
    launches: createAppLaunches({ database, now, newHandle: randomUUID }),
    revocations,
    models: createProviderModels({ database, revocations, now }) as (name: string) => Adapter,
    isFirstUse: createSeenAssertions(database),
    now,
    render: renderer(),
    noteRefused: (_req, { reason, query }) => {
      refusals.push(`${query}: ${reason}`)
      return Promise.resolve()
    },
    onError: (error) => {
      surprises.push(error)
    },
  })
  app?.use('/oidc', provider.handler)
  return {
    origin,
    baseUrl,
    provider,
    surprises,
    refusals,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => {
          resolve()
        })
      }),
  }
}

async function listen(withApp: (app: Express) => void): Promise<Server> {
  const app = express()
  withApp(app)
  const server = createServer(app)
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  return server
}

function renderer(): (view: string, model: object) => string {
  const root = projectRoot()
  const css = path.join(root, 'src/web/assets/app.css')
  const assets = createAssets({
    'icon.svg': path.join(root, 'src/web/assets/icon.svg'),
    'nhsuk.css': css,
    'app.css': css,
    'portal.css': css,
  })
  const views = createViews({ root, assets })
  return (view, model) => views.render(view, model)
}

/** The folder of package.json, from wherever this was compiled to. */
function projectRoot(): string {
  let folder = path.dirname(fileURLToPath(import.meta.url))
  while (!existsSync(path.join(folder, 'package.json'))) folder = path.dirname(folder)
  return folder
}
