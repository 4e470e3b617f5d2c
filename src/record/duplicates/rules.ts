import { RESOURCE_TYPES } from '../../fhir/resource-types.js'
import type { DuplicateRule } from './duplicate-rule.js'
import { CARE_RULES } from './rules/care-rules.js'
import { CLINICAL_RULES } from './rules/clinical-rules.js'
import { TOLD_AT_LENGTH_RULES } from './rules/told-at-length-rules.js'
import { PEOPLE_RULES } from './rules/people-rules.js'
import { MEDICINE_RULES, STATEMENT_OF_ORDER } from './rules/medicine-rules.js'

/** Types that say something only together with others: they are never joined. */
const NEVER_JOINED = [
  'Patient',
  'Provenance',
  'AuditEvent',
  'Linkage',
  'DetectedIssue',
  'List',
  'Binary',
  'Bundle',
]

/** Types that all have an identifier, and only that in common. */
const ANY_TYPE = [...RESOURCE_TYPES].filter((type) => !NEVER_JOINED.includes(type))

/**
 * When two items are taken for two tellings of one thing, in the order in which they are tried: the first that holds gives
 * the reason. Nothing but an identifier makes it certain.
 */
export const DUPLICATE_RULES: readonly DuplicateRule[] = [
  {
    id: 'same-identifier',
    words: 'both carry the same identifier',
    certainty: 'certain',
    types: ANY_TYPE,
    oneType: true,
    withinSource: true,
    meet: ['identifiers'],
    same: ['identifiers'],
    alike: [],
    compatible: ['problem', 'test', 'medicine', 'allergen', 'vaccine', 'side', 'order'],
  },
  STATEMENT_OF_ORDER,
  ...[...MEDICINE_RULES, ...CLINICAL_RULES, ...CARE_RULES, ...PEOPLE_RULES, ...TOLD_AT_LENGTH_RULES].map(
    unlessSaidOtherwise,
  ),
]

/**
 * What would mislead a reader of one telling alone holds two apart under every rule but that of an identifier, and so do two
 * numbers of one system: but what is the same to the last byte is one document, however it is numbered.
 */
function unlessSaidOtherwise(rule: DuplicateRule): DuplicateRule {
  const numbered = rule.same.includes('content') ? [] : (['ownNumber'] as const)
  return { ...rule, compatible: [...rule.compatible, 'saidOtherwise', ...numbered] }
}
