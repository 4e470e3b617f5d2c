import type { SourceKind } from '../../fhir/source-kind.js'
import { PLAIN, type Strictness } from './security-labels.js'

/**
 * Unlabelled is not unrestricted: what a mental health service sends says by that alone that somebody goes there, and so
 * does that it says who they are.
 */
const UNLABELLED: Readonly<Partial<Record<SourceKind, Strictness>>> = {
  'mental-health': { level: 'R', sensitivities: ['PSY'] },
}

/** What a resource counts as of which nothing says how confidential it is. */
export function unlabelledOf(kind: SourceKind): Strictness {
  return UNLABELLED[kind] ?? PLAIN
}
