import { decodedPath } from './decoded-path.js'

/**
 * Whether a path is read by everybody as the router reads it: no segment but the last is empty, none is a dot or two, and
 * the first, which says what it is for, is written in plain characters. Under `/fhir` its own routes judge the rest, for
 * whoever has a token.
 */
export function isPlainPath(path: string): boolean {
  const [root, first = '', ...rest] = path.split('/')
  if (root !== '' || path === '' || !/^[\w.~-]*$/.test(first) || isDots(first)) return false
  if (first.toLowerCase() === 'fhir') return true
  const segments = [first, ...rest].map(decodedPath)
  return !segments.some((segment, place) => isDots(segment) || (segment === '' && place < rest.length))
}

function isDots(segment: string): boolean {
  return segment === '.' || segment === '..'
}
