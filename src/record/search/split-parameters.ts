import { refuseParameter, type Refusal } from './refusal.js'

/** What a request says: the URL as it came, and the form of a `POST _search`. */
export interface SentParameters {
  readonly url: string
  readonly form: string | undefined
}

/** Every parameter with its values in order. */
export type ParameterValues = ReadonlyMap<string, readonly string[]>

export interface ParameterRules {
  readonly isAllowed: (name: string) => boolean
  /** How often a parameter may stand there. */
  readonly most: (name: string) => number
  /** What may be asked, for the refusal of what may not. */
  readonly allowed: readonly string[]
}

/** More than an honest request has. */
const MOST_PARAMETERS = 40
const LONGEST_VALUE = 2000
const LONGEST_TEXT = 6000

/**
 * Parts the text of a URL and of a form into parameters. Refuses what is not allowed, what is empty, said too often, said
 * in both places, too long, wrongly encoded, or has characters that no value of this grammar has.
 */
export function splitParameters(
  { url, form = '' }: SentParameters,
  rules: ParameterRules,
): ParameterValues | Refusal {
  const query = queryOf(url)
  if (query.length + form.length > LONGEST_TEXT)
    return refuseParameter('', 'and others are too long together.')

  const values = new Map<string, string[]>()
  const inUrl = take(query, rules, values)
  if (inUrl) return inUrl
  const said = new Set(values.keys())
  const inForm = take(form, { ...rules, said }, values)
  return inForm ?? values
}

/** As {@link splitParameters}, for what may be asked by these parameters alone, each once. */
export function splitSingle(sent: SentParameters, allowed: readonly string[]): ParameterValues | Refusal {
  return splitParameters(sent, { allowed, isAllowed: (name) => allowed.includes(name), most: () => 1 })
}

/** What was said, in one order whatever order it came in, without some of the parameters. */
export function toQueryText(values: ParameterValues, unsaid: ReadonlySet<string>): string {
  const said = [...values]
    .filter(([name]) => !unsaid.has(name))
    .flatMap(([name, texts]) => texts.map((text): [string, string] => [name, text]))
    .sort()
  return new URLSearchParams(said).toString()
}

function queryOf(url: string): string {
  const start = url.indexOf('?')
  return start === -1 ? '' : url.slice(start + 1)
}

function take(
  text: string,
  rules: ParameterRules & { readonly said?: ReadonlySet<string> },
  values: Map<string, string[]>,
): Refusal | undefined {
  const sent = [...new URLSearchParams(text)]
  if (sent.length > MOST_PARAMETERS) {
    return refuseParameter(sent[MOST_PARAMETERS]?.[0] ?? '', 'is one too many: ask for less at once.')
  }
  for (const [name, value] of sent) {
    const why = faultOf(name, value, rules)
    if (why !== undefined) return refuseParameter(name, why)
    const before = values.get(name) ?? []
    if (before.length >= rules.most(name))
      return refuseParameter(name, 'stands there too often: say it once.')
    values.set(name, [...before, value])
  }
  return undefined
}

function faultOf(
  name: string,
  value: string,
  rules: ParameterRules & { readonly said?: ReadonlySet<string> },
): string | undefined {
  if (!rules.isAllowed(name)) return wordsFor(name, rules)
  if (rules.said?.has(name)) return 'stands in the URL and in the body: say it once.'
  if (value.trim() === '') return 'is empty: give it a value or leave it out.'
  if (value.length > LONGEST_VALUE) return `is longer than ${LONGEST_VALUE} characters.`
  if (UNUSUAL.test(value)) return 'has characters that are not searched for, or is not encoded as UTF-8.'
  return undefined
}

/** Wildcards, escapes, control characters, and what stands for bytes that are no UTF-8. */
const UNUSUAL = /[%\\\p{Cc}\p{Cs}\uFFFD]/u

function wordsFor(name: string, { isAllowed, allowed }: ParameterRules): string {
  const [plain = ''] = name.split(/[:.]/, 1)
  if (name.includes(':') && isAllowed(plain)) return 'has a modifier that is not supported here.'
  if (name.includes('.') && isAllowed(plain)) return 'is a chain, and none is followed here.'
  return `is not supported here; ${allowed.length === 0 ? 'none is' : `these are: ${allowed.join(', ')}`}.`
}
