/** The parameters of a request, or the one that cannot be answered. */
export type ReadParameters =
  | { readonly outcome: 'read'; readonly values: ReadonlyMap<string, string> }
  | { readonly outcome: 'refused'; readonly parameter: string; readonly diagnostics: string }

/**
 * Reads the parameters of a URL and of a form body by a closed grammar: those that are allowed, each once, without
 * modifiers, the same in both places. Nothing that was sent as a value is quoted in a refusal.
 */
export function readParameters(
  sent: { readonly url: string; readonly form: string | undefined },
  allowed: readonly string[],
): ReadParameters {
  const inUrl = readOnce(queryOf(sent.url), allowed)
  if (inUrl.outcome === 'refused') return inUrl
  const inForm = readOnce(sent.form ?? '', allowed)
  if (inForm.outcome === 'refused') return inForm

  for (const [name, value] of inForm.values) {
    const other = inUrl.values.get(name)
    if (other !== undefined && other !== value) {
      return refuse(name, 'says one thing in the URL and another in the body: say it once.')
    }
  }
  return { outcome: 'read', values: new Map([...inUrl.values, ...inForm.values]) }
}

function queryOf(url: string): string {
  const start = url.indexOf('?')
  return start === -1 ? '' : url.slice(start + 1)
}

function readOnce(text: string, allowed: readonly string[]): ReadParameters {
  const values = new Map<string, string>()
  for (const [name, value] of new URLSearchParams(text)) {
    if (!allowed.includes(name)) return refuse(name, wordsFor(name, allowed))
    if (values.has(name)) return refuse(name, 'stands there twice: say it once.')
    if (value === '') return refuse(name, 'is empty: give it a value or leave it out.')
    values.set(name, value)
  }
  return { outcome: 'read', values }
}

function wordsFor(name: string, allowed: readonly string[]): string {
  const supported = allowed.length === 0 ? 'none is' : `these are: ${allowed.join(', ')}`
  const [plain = '', modifier] = name.split(':', 2)
  return modifier !== undefined && allowed.includes(plain)
    ? 'has a modifier and none is supported here.'
    : `is not supported here; ${supported}.`
}

/** Names of parameters come from the request too: only what looks like one is repeated. */
function refuse(name: string, why: string): ReadParameters {
  const shown = /^[A-Za-z_][\w.:-]{0,40}$/.test(name) ? name : '(not a parameter name)'
  return { outcome: 'refused', parameter: shown, diagnostics: `The parameter ${shown} ${why}` }
}
