/** One step of a path. */
export type Step =
  | { readonly kind: 'element'; readonly name: string }
  | { readonly kind: 'extension'; readonly url: string }
  | { readonly kind: 'where'; readonly path: readonly string[]; readonly value: string }

/** A path from a type of resource to an element. */
export interface ElementPath {
  /** As it is written. */
  readonly text: string
  readonly type: string
  readonly steps: readonly Step[]
}

const STEP =
  /^(?:\.extension\('([^']+)'\)|\.where\(([A-Za-z]+(?:\.[A-Za-z]+)*)='([^']*)'\)|\.([a-zA-Z][A-Za-z0-9]*))/

/**
 * Reads a path: the part of FHIRPath that element names, `extension('…')` and `where(path='…')` make. Gives `undefined`
 * for anything else, so that no path means less than it says.
 *
 * @see http://hl7.org/fhirpath/N1/
 */
export function parsePath(text: string): ElementPath | undefined {
  const type = /^[A-Z][A-Za-z]+/.exec(text)?.[0]
  if (type === undefined) return undefined
  const steps: Step[] = []
  let rest = text.slice(type.length)
  while (rest !== '') {
    const [whole, url, path, value, name] = STEP.exec(rest) ?? []
    if (whole === undefined) return undefined
    if (url !== undefined) steps.push({ kind: 'extension', url })
    else if (path !== undefined) steps.push({ kind: 'where', path: path.split('.'), value: value ?? '' })
    else steps.push({ kind: 'element', name: name ?? '' })
    rest = rest.slice(whole.length)
  }
  return { text, type, steps }
}
