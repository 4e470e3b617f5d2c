import type { Answer } from '../send.js'
import type { SoughtSecret } from './attacked-world.js'
import type { Attacker } from './planted-people.js'

/** Looks for what must not be somewhere. */
export type FindSecrets = (text: string) => readonly SoughtSecret[]

/** Finds any of these secrets in whatever case, and in Base64 at whatever place of it. */
export function createFindSecrets(secrets: readonly SoughtSecret[]): FindSecrets {
  if (secrets.length === 0) return () => []
  const plain = new Map(secrets.map((secret) => [secret.text.toLowerCase(), secret]))
  const encoded = new Map(
    secrets.flatMap((secret) => [0, 1, 2].map((shift) => [inBase64(secret.text, shift), secret] as const)),
  )
  const inPlain = new RegExp([...plain.keys()].join('|'), 'g')
  const inEncoded = new RegExp([...encoded.keys()].map((one) => one.replaceAll('+', '\\+')).join('|'), 'g')
  return (text) => {
    const found = [
      ...[...text.toLowerCase().matchAll(inPlain)].map(([word]) => plain.get(word)),
      ...[...text.matchAll(inEncoded)].map(([word]) => encoded.get(word)),
    ]
    return found.filter((one) => one !== undefined)
  }
}

/** The part of a word's Base64 that is the same whatever stands around it, behind so many bytes of a group of three. */
function inBase64(text: string, shift: number): string {
  const whole = Buffer.from(`${'x'.repeat(shift)}${text}`, 'utf8').toString('base64')
  const from = shift === 0 ? 0 : 4
  return whole.slice(from, Math.floor((shift + text.length) / 3) * 4)
}

/** Everything that an answer says. */
export function textOfAnswer({ status, statusText, headers, body }: Answer): string {
  return [`${status} ${statusText}`, ...headers.map(([name, value]) => `${name}: ${value}`), body].join('\n')
}

/** What an answer says besides the links, which repeat what was asked. */
export function withoutLinks(body: string): string {
  if (!body.startsWith('{')) return body
  const members = Object.entries(JSON.parse(body) as object).filter(([name]) => name !== 'link')
  return JSON.stringify(Object.fromEntries(members))
}

/** What somebody must never be told. What requests name stands in the log that auditors read. */
export function secretsFrom(secrets: readonly SoughtSecret[], attacker: Attacker): readonly SoughtSecret[] {
  return secrets.filter(
    ({ mayRead, isNamed }) => !mayRead.includes(attacker) && !(attacker === 'auditor' && isNamed),
  )
}
