import { codedWords, codesOf, hasCode, wordsOf } from '../../reading/coded-text.js'
import { all, textAt } from '../../reading/element.js'
import type { ReadResource } from '../../reading/record-view.js'
import type { SectionKey } from '../section.js'

interface ListKind {
  readonly words: RegExp
  /** Of LOINC and SNOMED CT. */
  readonly codes: readonly string[]
  readonly section: SectionKey
  readonly things: string
  /** The types of resource that tell of these things. */
  readonly types: readonly string[]
}

const DEVICES: ListKind = {
  words: /device|implant/i,
  codes: ['46264-8'],
  section: 'medicines',
  things: 'medical devices',
  types: ['Device', 'DeviceUseStatement'],
}

/** SNOMED CT: the list of GP Connect that has both. */
const MEDICINES_AND_DEVICES = '933361000000108'

const KINDS: readonly ListKind[] = [
  {
    words: /allerg|adverse reaction/i,
    codes: ['48765-2', '886921000000105'],
    section: 'allergies',
    things: 'allergies',
    types: ['AllergyIntolerance', 'AdverseEvent'],
  },
  {
    words: /medic(ation|ine)/i,
    codes: ['10160-0', MEDICINES_AND_DEVICES],
    section: 'medicines',
    things: 'medicines',
    types: ['MedicationRequest', 'MedicationStatement', 'MedicationAdministration', 'MedicationDispense'],
  },
  {
    words: /problem|condition|diagnos/i,
    codes: ['11450-4', '717711000000103'],
    section: 'problems',
    things: 'problems',
    types: ['Condition'],
  },
  {
    words: /immuni[sz]ation|vaccin/i,
    codes: ['11369-6', '1102181000000102'],
    section: 'vaccinations',
    things: 'vaccinations',
    types: ['Immunization'],
  },
  {
    words: /procedure/i,
    codes: ['47519-4'],
    section: 'procedures',
    things: 'procedures',
    types: ['Procedure'],
  },
  {
    words: /investigation|result/i,
    codes: ['30954-2'],
    section: 'results',
    things: 'results',
    types: ['Observation', 'DiagnosticReport'],
  },
  {
    words: /family/i,
    codes: ['10157-6'],
    section: 'family-history',
    things: 'family history',
    types: ['FamilyMemberHistory'],
  },
  {
    words: /safeguard/i,
    codes: [],
    section: 'safeguarding',
    things: 'safeguarding concerns',
    types: ['Flag'],
  },
  {
    words: /pregnan/i,
    codes: ['10162-6'],
    section: 'pregnancy',
    things: 'pregnancies',
    types: ['Condition', 'Observation', 'EpisodeOfCare'],
  },
  {
    words: /appointment/i,
    codes: [],
    section: 'appointments',
    things: 'appointments',
    types: ['Appointment'],
  },
  {
    words: /document/i,
    codes: [],
    section: 'documents',
    things: 'documents',
    types: ['DocumentReference', 'Composition'],
  },
  DEVICES,
  { words: /alert|flag/i, codes: ['104605-1'], section: 'alerts', things: 'alerts', types: ['Flag'] },
  { words: /risk/i, codes: [], section: 'risks', things: 'risks', types: ['RiskAssessment', 'Flag'] },
  { words: /plan/i, codes: ['18776-5'], section: 'care-plan', things: 'plans', types: ['CarePlan'] },
]

/** The section of which a list speaks, from its code, or the words of its code or title. */
export function sectionOfList(list: Pick<ReadResource, 'json'>): SectionKey {
  return kindOf(list)?.section ?? 'other'
}

/** What a list is a list of, in words: ours, or its own. */
export function thingsOf(list: Pick<ReadResource, 'json'>): string {
  return (
    knownThingsOf(list) ?? textAt(list.json, 'title') ?? codedWords(list.json['code']) ?? 'unnamed things'
  )
}

/** The same, where it is a kind of list that is known here. */
export function knownThingsOf(list: Pick<ReadResource, 'json'>): string | undefined {
  return kindOf(list)?.things
}

/** The types of resource that tell of what is on a list: of its kind, and of what its entries name. None where nobody can tell. */
export function typesOnList(list: Pick<ReadResource, 'json'>): readonly string[] {
  const named = all(list.json, 'entry').flatMap((entry) => {
    const [, type] = /(?:^|\/)([A-Z][A-Za-z]+)\/[^/]+$/.exec(textAt(entry, 'item', 'reference') ?? '') ?? []
    return type === undefined ? [] : [type]
  })
  const devices = tellsOfDevices(list) ? DEVICES.types : []
  return [...new Set([...(kindOf(list)?.types ?? []), ...devices, ...named])].sort()
}

/** Whether a list is of medical devices: of them alone, or of medicines too, as that of GP Connect. */
export function devicesOnList(list: Pick<ReadResource, 'json'>): 'none' | 'only' | 'too' {
  if (kindOf(list) === DEVICES) return 'only'
  return tellsOfDevices(list) ? 'too' : 'none'
}

function tellsOfDevices(list: Pick<ReadResource, 'json'>): boolean {
  return DEVICES.words.test(saidOf(list)) || hasCode(list.json['code'], [MEDICINES_AND_DEVICES])
}

function kindOf(list: Pick<ReadResource, 'json'>): ListKind | undefined {
  const codes = codesOf(list.json['code']).map((one) => one.slice(one.indexOf('|') + 1))
  const words = saidOf(list)
  return (
    KINDS.find((kind) => kind.codes.some((one) => codes.includes(one))) ??
    KINDS.find((kind) => kind.words.test(words))
  )
}

function saidOf({ json }: Pick<ReadResource, 'json'>): string {
  return `${wordsOf(json['code'])} ${textAt(json, 'title') ?? ''}`
}
