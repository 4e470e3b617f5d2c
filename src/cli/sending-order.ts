import { ABOUT_NOBODY } from '../fhir/about-nobody.js'
import type { PostItem } from './post-items.js'

/**
 * In the order in which references are most likely to find what they lead to: who and where care is given, then
 * people, then what is about them. Otherwise as it was read.
 */
export function inSendingOrder(items: readonly PostItem[]): readonly PostItem[] {
  return [...items].sort((one, other) => rankOf(one) - rankOf(other))
}

function rankOf({ type }: PostItem): number {
  if (type !== undefined && ABOUT_NOBODY.has(type)) return 0
  if (type === 'Patient') return 1
  return type === 'Bundle' ? 2 : 3
}
