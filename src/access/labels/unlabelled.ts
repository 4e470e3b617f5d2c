import type { SourceKind } from '../../fhir/source-kind.js'
import { PLAIN, type Strictness } from './security-labels.js'

/** Unlabelled is not unrestricted: what a mental health service sends says by that alone that somebody goes there. */
const UNLABELLED: Readonly<Partial<Record<SourceKind, Strictness>>> = {
  'mental-health': { level: 'R', sensitivities: ['PSY'] },
}

/** What a resource counts as of which nothing says how confidential it is. */
export function unlabelledOf(type: string, kind: SourceKind): Strictness {
  return (type === 'Patient' ? undefined : UNLABELLED[kind]) ?? PLAIN
}
