import { ConfigError, toConfig } from '../../src/config/config.js'
import { parsePolicy, PolicyError } from '../../src/config/policy.js'

const PRODUCTION = {
  NODE_ENV: 'production',
  BASE_URL: 'https://record.example.org',
  OIDC_ISSUER: 'https://idp.example.org',
  OIDC_CLIENT_ID: 'record',
  OIDC_CLIENT_SECRET_FILE: '/run/secrets/oidc',
  POLICY_FILE: '/etc/policy.json',
}

describe('toConfig', () => {
  it('needs nothing: the defaults run an embedded demo on loopback', () => {
    expect(toConfig({})).toMatchObject({
      port: 3000,
      host: '127.0.0.1',
      baseUrl: 'http://localhost:3000',
      dataDir: './data',
      demo: true,
      demoPatients: 60,
      databaseUrl: undefined,
      fhirBaseUrl: undefined,
    })
  })

  it('takes an empty variable as one that is not set', () => {
    expect(toConfig({ PORT: '', BASE_URL: '' })).toMatchObject({ port: 3000 })
  })

  it('makes links from BASE_URL without its last slash', () => {
    expect(toConfig({ BASE_URL: 'https://record.example.org/' }).baseUrl).toBe('https://record.example.org')
  })

  it('runs in production with an identity provider and a policy, and without the demo', () => {
    expect(toConfig(PRODUCTION)).toMatchObject({ production: true, demo: false })
  })

  it.each([
    ['PORT', { PORT: 'eighty' }],
    ['PORT', { PORT: '70000' }],
    ['DEMO', { DEMO: 'yes' }],
    ['DEMO_PATIENTS', { DEMO_PATIENTS: '0' }],
    ['DATABASE_URL', { DATABASE_URL: 'mysql://db' }],
    ['FHIR_BASE_URL', { FHIR_BASE_URL: 'ftp://hapi' }],
    ['LOG_LEVEL', { LOG_LEVEL: 'loud' }],
    ['OIDC_CLIENT_ID', { OIDC_ISSUER: 'https://idp.example.org' }],
    ['OIDC_CLIENT_SECRET_FILE', { OIDC_ISSUER: 'https://idp.example.org', OIDC_CLIENT_ID: 'a' }],
    [
      'OIDC_ISSUER',
      { OIDC_ISSUER: 'http://idp.example.org', OIDC_CLIENT_ID: 'a', OIDC_CLIENT_SECRET_FILE: 'b' },
    ],
    ['DEMO', { ...PRODUCTION, DEMO: 'on' }],
    ['OIDC_ISSUER', { ...PRODUCTION, OIDC_ISSUER: '' }],
    ['POLICY_FILE', { ...PRODUCTION, POLICY_FILE: '' }],
    ['BASE_URL', { ...PRODUCTION, BASE_URL: 'http://record.example.org' }],
  ])('refuses to start and names %s', (name, environment) => {
    expect(() => toConfig(environment)).toThrow(ConfigError)
    expect(() => toConfig(environment)).toThrow(name)
  })
})

describe('parsePolicy', () => {
  const policy = {
    organisations: [{ odsCode: 'RWV99', name: 'Wey Valley Hospital', kind: 'acute' }],
    partners: [
      {
        clientId: 'wey-valley-hospital',
        odsCode: 'RWV99',
        scopes: ['system/*.cruds'],
        jwks: { keys: [{ kty: 'EC' }] },
      },
    ],
    access: {
      sharing: [{ controller: '*', with: ['acute'], purposes: ['TREAT'], except: [] }],
    },
  }

  it('reads who takes part', () => {
    expect(parsePolicy(JSON.stringify(policy))).toEqual({
      ...policy,
      apps: [],
      issuers: [],
      staleAfterHours: {},
    })
  })

  const app = {
    clientId: 'falls-risk',
    name: 'Falls risk',
    redirectUris: ['https://app.example.org/callback'],
    scopes: ['openid', 'user/*.rs'],
  }
  const issuer = {
    key: 'county',
    issuer: 'https://login.example.org',
    clientId: 'record',
    clientSecretFile: '/run/secrets/county',
    label: 'County',
    organisations: ['RWV99'],
    claims: { roleCodes: { Nurse: 'R8001' } },
  }

  it('reads apps and further issuers, with what is usual left out', () => {
    expect(parsePolicy(JSON.stringify({ ...policy, apps: [app], issuers: [issuer] }))).toMatchObject({
      apps: [{ ...app, dpop: 'accepted' }],
      issuers: [
        { kind: 'staff', scope: 'openid profile', claims: { id: 'sub', name: 'name', roles: 'roles' } },
      ],
    })
  })

  it.each<readonly [string, object, string]>([
    ['an app that would have its keys fetched (J07)', { jwks_uri: 'http://169.254.169.254/' }, 'jwks_uri'],
    ['an app that would have a picture fetched (J07)', { logo_uri: 'http://127.0.0.1/' }, 'logo_uri'],
    ['an app without redirect address', { redirectUris: [] }, 'redirectUris'],
    ['an app on plain http', { redirectUris: ['http://app.example.org/'] }, 'loopback'],
    ['an app of another scheme', { redirectUris: ['javascript://app.example.org/%0aalert(1)'] }, 'https'],
    ['an address with a fragment', { redirectUris: ['https://app.example.org/#x'] }, '#'],
    ['an address with a user name', { redirectUris: ['https://a:b@app.example.org/'] }, 'user name'],
    ['an app with a private key', { jwks: { keys: [{ kty: 'EC', d: 'secret' }] } }, 'private key'],
    ['an app with two scopes in one', { scopes: ['user/*.rs user/*.cruds'] }, 'one scope'],
    ['an app under the name of a partner', { clientId: 'wey-valley-hospital' }, 'two clients'],
    ['an app under the name of the portal', { clientId: 'neighbourhood-record' }, 'two clients'],
  ])('refuses %s', (_case, differs, words) => {
    const text = JSON.stringify({ ...policy, apps: [{ ...app, ...differs }] })
    expect(() => parsePolicy(text)).toThrow(words)
  })

  it('reads an issuer of citizens, which speaks for no organisation', () => {
    const { key, issuer: address, clientId, clientSecretFile, label } = issuer
    const citizens = { kind: 'citizen', key, issuer: address, clientId, clientSecretFile, label }
    expect(parsePolicy(JSON.stringify({ ...policy, issuers: [citizens] })).issuers).toEqual([
      { ...citizens, scope: 'openid profile profile_extended' },
    ])
  })

  it.each<readonly [string, object, string]>([
    ['of citizens that would speak for an organisation', { kind: 'citizen' }, 'organisations'],
    ['of a kind that is not known', { kind: 'partner' }, 'kind'],
    ['on plain http', { issuer: 'http://login.example.org' }, 'https'],
    ['with its secret in the file itself', { clientSecret: 'secret' }, 'clientSecret'],
    ['of an organisation that is not named', { organisations: ['Z99001'] }, 'Z99001'],
    ['of no organisation', { organisations: [] }, 'organisations'],
    [
      'of several organisations that it does not tell apart',
      { organisations: ['RWV99', 'RWV99'] },
      'organisation',
    ],
    ['without openid', { scope: 'profile' }, 'openid'],
    ['with a role that is no code', { claims: { roleCodes: { Nurse: 'Nurse' } } }, 'R8014'],
  ])('refuses an issuer %s', (_case, differs, words) => {
    const text = JSON.stringify({ ...policy, issuers: [{ ...issuer, ...differs }] })
    expect(() => parsePolicy(text)).toThrow(words)
  })

  it.each([
    ['what is not JSON', 'organisations:', 'not JSON'],
    [
      'a kind of source that is not known',
      JSON.stringify({ ...policy, organisations: [{ odsCode: 'RWV99', name: 'x', kind: 'spa' }] }),
      'kind',
    ],
    [
      'a partner of an organisation that is not named',
      JSON.stringify({ ...policy, organisations: [] }),
      'RWV99',
    ],
    [
      'an agreement of an organisation that is not named',
      JSON.stringify({
        ...policy,
        access: { sharing: [{ controller: 'RSA99', with: [], purposes: [] }] },
      }),
      'RSA99',
    ],
    ['a file that does not say what is shared', JSON.stringify({ ...policy, access: {} }), 'access.sharing'],
    [
      'a right that there is not',
      JSON.stringify({
        ...policy,
        access: { ...policy.access, roles: { R8000: { name: 'Doctor', rights: ['see-all'] } } },
      }),
      'access.roles.R8000.rights',
    ],
    [
      'a private key',
      JSON.stringify({
        ...policy,
        partners: [{ ...policy.partners[0], jwks: { keys: [{ kty: 'EC', d: 'secret' }] } }],
      }),
      'private key',
    ],
  ])('refuses %s and says so', (_case, text, words) => {
    expect(() => parsePolicy(text)).toThrow(PolicyError)
    expect(() => parsePolicy(text)).toThrow(words)
  })
})
