import type { Answer } from './send.js'

/**
 * Where two answers differ that must not, in words; nothing when they are equal byte for byte. `values` are the ids that
 * were asked for in either: they may stand in links, and are taken for one another. What differs in any two answers is
 * taken for equal too: the time, the id of the request, the token of a form.
 */
export function compareAnswers(one: Answer, other: Answer, values: readonly string[]): readonly string[] {
  const [left, right] = [one, other].map((answer) => toLines(answer, values))
  return (left ?? []).flatMap((line, index) =>
    line === right?.[index]
      ? []
      : [`is told apart from what does not exist: ${shorten(line)} / ${shorten(right?.[index] ?? '')}`],
  )
}

const ALWAYS_NEW = new Set(['date', 'x-request-id', 'set-cookie', 'ratelimit'])

function toLines(
  { status, statusText, headers, body }: Answer,
  values: readonly string[],
): readonly string[] {
  const told = headers
    .filter(([name]) => !ALWAYS_NEW.has(name.toLowerCase()))
    .map(([name, value]) => `${name}: ${value}`)
  return [`${status} ${statusText}`, blank(told.join('\n'), values), blank(body, values)]
}

function blank(text: string, values: readonly string[]): string {
  const blanked = values.reduce((left, value) => (value === '' ? left : left.replaceAll(value, '*')), text)
  return blanked
    .replaceAll(/name="(_csrf|_view)" value="[^"]*"/g, 'name="$1"')
    .replace(/("resourceType":"Bundle","meta":\{"lastUpdated":)"[^"]*"/, '$1"*"')
    .replaceAll(/\{"relation":"self","url":"[^"]*"\}/g, '{"relation":"self"}')
    .replaceAll(/\bcontent-length: \d+/gi, 'content-length')
    .replaceAll(/'nonce-[^']*'/g, "'nonce'")
}

function shorten(line: string): string {
  return line.length <= 160 ? line : `${line.slice(0, 160)}…`
}
