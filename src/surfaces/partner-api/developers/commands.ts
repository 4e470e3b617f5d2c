import { EXAMPLE_TRANSACTION } from './example-transaction.js'

/** What a partner's engineer pastes, step by step; Node alone is needed, and nothing of this project. */
export interface Commands {
  readonly key: string
  readonly token: string
  readonly demoToken: string
  readonly post: string
  readonly read: string
  readonly folder: string
}

/** The port where the command line looks when nothing else is said. */
const USUAL_PORT = '3000'

/** @see SMART App Launch 2, Backend Services: `private_key_jwt` with ES384 */
export function toCommands(baseUrl: string): Commands {
  const fhirUrl = `${baseUrl}/fhir`
  const { port, protocol } = new URL(baseUrl)
  const otherPort = protocol === 'http:' && port !== USUAL_PORT ? `PORT=${port === '' ? '80' : port} ` : ''
  return {
    key: intoFile('key.mjs', KEY_PROGRAM, 'node key.mjs > public.jwk.json'),
    token: intoFile('token.mjs', TOKEN_PROGRAM, tokenCommand(baseUrl, 'YOUR-CLIENT-ID', 'private.jwk.json')),
    demoToken: tokenCommand(
      baseUrl,
      'wey-valley-hospital',
      'data/demo/partners/wey-valley-hospital.jwk.json',
    ),
    post: [
      `curl -s ${fhirUrl} \\`,
      '  -H "Authorization: Bearer $TOKEN" \\',
      "  -H 'Content-Type: application/fhir+json' \\",
      "  --data-binary @- > answer.json <<'EOF'",
      JSON.stringify(EXAMPLE_TRANSACTION, null, 2),
      'EOF',
    ].join('\n'),
    read: [
      'cat answer.json',
      "LOCATION=$(grep -o 'Observation/[0-9a-f]*' answer.json)",
      `curl -i "${fhirUrl}/$LOCATION" -H "Authorization: Bearer $TOKEN"`,
    ].join('\n'),
    folder: `${otherPort}npx neighbourhood-record post ./folder --as wey-valley-hospital`,
  }
}

function tokenCommand(baseUrl: string, clientId: string, keyFile: string): string {
  return `TOKEN=$(node token.mjs ${baseUrl}/oidc/token ${clientId} ${keyFile})`
}

function intoFile(name: string, program: string, command: string): string {
  return `cat > ${name} <<'EOF'\n${program}\nEOF\n${command}`
}

/** Writes a private key beside itself and prints the public one. */
const KEY_PROGRAM = `import { generateKeyPairSync, randomUUID } from 'node:crypto'
import { writeFileSync } from 'node:fs'

const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-384' })
const more = { kid: randomUUID(), alg: 'ES384', use: 'sig' }
writeFileSync('private.jwk.json', JSON.stringify({ ...privateKey.export({ format: 'jwk' }), ...more }), { mode: 0o600 })
console.log(JSON.stringify({ ...publicKey.export({ format: 'jwk' }), ...more }))`

/** Signs an assertion and prints the token that it is exchanged for, or says why there is none. */
const TOKEN_PROGRAM = `import { createPrivateKey, randomUUID, sign } from 'node:crypto'
import { readFileSync } from 'node:fs'

const [endpoint, clientId, keyFile] = process.argv.slice(2)
const jwk = JSON.parse(readFileSync(keyFile, 'utf8'))
const encode = (value) => Buffer.from(JSON.stringify(value)).toString('base64url')
const exp = Math.floor(Date.now() / 1000) + 120
const claims = { iss: clientId, sub: clientId, aud: endpoint, jti: randomUUID(), exp }
const unsigned = encode({ alg: jwk.alg, kid: jwk.kid, typ: 'JWT' }) + '.' + encode(claims)
const key = createPrivateKey({ key: jwk, format: 'jwk' })
const signature = sign('sha384', Buffer.from(unsigned), { key, dsaEncoding: 'ieee-p1363' }).toString('base64url')

const answer = await fetch(endpoint, {
  method: 'POST',
  body: new URLSearchParams({
    grant_type: 'client_credentials',
    scope: 'system/*.cruds',
    client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
    client_assertion: unsigned + '.' + signature,
  }),
})
const { access_token: token, ...problem } = await answer.json()
if (!token) throw new Error(JSON.stringify(problem))
console.log(token)`
