import type { JsonValue } from '../../fhir/json-value.js'
import { all, at, textAt } from '../reading/element.js'
import { containedIn } from '../reading/role.js'
import { sectionOfList } from '../sections/lists/list-kinds.js'
import { isEmptyList } from '../sections/nothing/empty-lists.js'
import { sectionOfToldList } from '../sections/lists/list-words.js'
import type { SectionKey } from '../sections/section.js'
import { tellsReaction } from '../sections/allergies/adverse-events.js'
import { isUrgentMessage } from '../sections/urgent-messages.js'
import { tellsVaccineReaction } from '../sections/allergies/vaccine-reactions.js'
import { tellsAllergy } from '../sections/allergies/tells-allergy.js'
import { tellsEndOfLife } from '../sections/decisions/tells-end-of-life.js'
import { statedNone } from '../sections/nothing/stated-none.js'
import { tellsNeeds } from '../sections/needs-of-stays.js'
import { tellsLegalStatus } from '../sections/decisions/legal-of-stays.js'
import { HEADINGS } from './headings.js'
import { holds, kindOfResource, statedSection, type Placeable, type Surroundings } from './place-rule.js'
import { PLACE_RULES } from './place-rules.js'
import { OWN_HEADINGS, RECORD_STANDARD_HEADINGS } from './section-codes.js'

/** Resources that say something only together with others: they are resolved into items and are none themselves. */
const SUPPORTING: ReadonlySet<string> = new Set([
  'Organization',
  'Practitioner',
  'PractitionerRole',
  'Location',
  'HealthcareService',
  'Medication',
  'Substance',
  'Specimen',
  'Provenance',
  'Endpoint',
  'Questionnaire',
  'ResearchStudy',
  'Schedule',
  'Slot',
])

/**
 * The headings under which a resource stands, its own first; none for what is no item by itself. What has no heading of
 * its own stands under `other`, so that nothing is left out without a word.
 */
export function headingsOf(resource: Placeable, surroundings: Surroundings): readonly SectionKey[] {
  const { type, json, reference } = resource
  if (SUPPORTING.has(type)) return []
  // A device says of itself that somebody has it, unless something says how they use it.
  if (type === 'Device') return surroundings.named.has(reference) ? [] : ['medicines']
  const own = ownPlace(resource)
  if (own !== undefined) return [...new Set([own, ...lookedForUnder(resource)])]
  const headings = ruledHeadings(resource, surroundings)
  const stated = STATES_ITS_HEADING.has(type) ? statedHeading(json) : undefined
  const placed = stated === undefined ? headings : [...new Set([stated, ...alsoOf(headings)])]
  return [...new Set([...placed, ...lookedForUnder(resource), ...toldBesides(resource)])]
}

/** What is looked for under a heading whatever its rule says. */
function lookedForUnder(resource: Placeable): readonly SectionKey[] {
  return [
    ...(tellsEndOfLife(resource) ? (['end-of-life'] as const) : []),
    ...(tellsVaccineReaction(resource) ? (['allergies'] as const) : []),
  ]
}

/**
 * Who asks what somebody is allergic to, under which law they are held, what they need, who their next of kin is or whether they
 * have problems at all looks there, whatever told it.
 */
function toldBesides(resource: Placeable): readonly SectionKey[] {
  if (resource.type === 'Patient')
    return all(resource.json, 'contact').length > 0 ? ['personal-contacts'] : []
  if (tellsAllergy(resource)) return ['allergies']
  return [
    ...(tellsLegalStatus(resource) ? (['legal'] as const) : []),
    ...(tellsNeeds(resource) ? (['individual-requirements'] as const) : []),
    ...(resource.type === 'Observation' && statedNone(resource) ? (['problems'] as const) : []),
  ]
}

/** Where what it says decides, and no rule of its kind. */
function ownPlace(resource: Placeable): SectionKey | undefined {
  if (resource.type === 'List')
    return isEmptyList(resource) ? sectionOfList(resource) : (sectionOfToldList(resource) ?? 'other')
  if (isUrgentMessage(resource)) return 'alerts'
  return tellsReaction(resource) ? 'allergies' : undefined
}

function ruledHeadings(resource: Placeable, surroundings: Surroundings): readonly SectionKey[] {
  const device = deviceUsed(resource, surroundings)
  const kind = kindOfResource(device ? { ...resource.json, type: device } : resource.json)
  const rules = RULES_BY_TYPE.get(resource.type) ?? []
  return rules.find((rule) => holds(rule, { ...resource, kind }, surroundings))?.headings ?? ['other']
}

/** What is used is of the kind of the device that is named, contained or referred to. */
function deviceUsed({ type, json }: Placeable, { devices }: Surroundings): readonly JsonValue[] | undefined {
  if (type !== 'DeviceUseStatement') return undefined
  const reference = at(json, 'device')
  const device = containedIn(json, reference) ?? devices?.get(textAt(reference, 'reference') ?? '')
  const names = [
    textAt(reference, 'display'),
    ...all(device, 'deviceName').map((name) => textAt(name, 'name')),
  ]
  return [...all(device, 'type'), ...names.flatMap((text) => (text === undefined ? [] : [{ text }]))]
}

const RULES_BY_TYPE: ReadonlyMap<string, typeof PLACE_RULES> = new Map(
  [...new Set(PLACE_RULES.flatMap(({ types }) => types))].map((type) => [
    type,
    PLACE_RULES.filter(({ types }) => types.includes(type)),
  ]),
)

/** Types that hold so many things that the source's own word for the heading decides. */
const STATES_ITS_HEADING: ReadonlySet<string> = new Set([
  'Flag',
  'Condition',
  'Observation',
  'CarePlan',
  'ServiceRequest',
  'QuestionnaireResponse',
  'DocumentReference',
  'Composition',
  'Consent',
])

/** Where a resource stays in sight whatever heading its source states. */
function alsoOf(headings: readonly SectionKey[]): readonly SectionKey[] {
  return headings.filter((key) => key === 'alerts' || key === 'documents')
}

const BY_CODE = new Map(HEADINGS.map(({ key, code }) => [`${code.system}|${code.code}`, key]))

function statedHeading(json: Placeable['json']): SectionKey | undefined {
  return statedSection(json, [RECORD_STANDARD_HEADINGS, OWN_HEADINGS])
    .map((code) => BY_CODE.get(code))
    .find((key) => key !== undefined)
}
