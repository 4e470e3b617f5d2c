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
  }

  it('reads who takes part', () => {
    expect(parsePolicy(JSON.stringify(policy))).toEqual({ ...policy, apps: [], issuers: [] })
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
