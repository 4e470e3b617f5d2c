import { HEADING_MAP } from './heading-map.js'
import { CODE_SETS } from './code-sets.js'
import type { Lens } from '../../src/access/lens.js'
import { toLabelledResources } from '../../src/record/assembly/labelled-resources.js'
import { aLens } from './a-lens.js'
import { parsePersonId, type PersonId } from '../../src/fhir/person-id.js'
import type { SourceKind } from '../../src/fhir/source-kind.js'
import type { Organisation, OrganisationDirectory } from '../../src/identity/organisation.js'
import { joinRecord } from '../../src/record/assembly/join-record.js'
import { readResource } from '../../src/record/reading/record-view.js'
import type { RecordedResource } from '../../src/record/record-store.js'
import type { JoinedRecord, Section, SectionItem, SectionKey } from '../../src/record/sections/section.js'
import { OAK_STREET, ods, WEY_VALLEY } from './actors.js'

export const HOLMWOOD = ods('RHM99')
export const COUNTY = ods('999CC')
export const AMBULANCE = ods('RND99')

const ORGANISATIONS: readonly Organisation[] = [
  {
    odsCode: OAK_STREET,
    name: 'Oak Street Surgery',
    kind: 'primary-care',
    place: 'Surrey Downs',
    neighbourhood: 'Leatherhead',
    telephone: '01632 960801',
  },
  { odsCode: WEY_VALLEY, name: 'Wey Valley Hospital', kind: 'acute' },
  { odsCode: HOLMWOOD, name: 'Holmwood Mental Health', kind: 'mental-health', telephone: '01632 960806' },
  { odsCode: COUNTY, name: 'County Social Care', kind: 'social-care' },
  { odsCode: AMBULANCE, name: 'North Downs Ambulance', kind: 'ambulance' },
]

export const DIRECTORY: OrganisationDirectory = new Map(ORGANISATIONS.map((one) => [one.odsCode, one]))

/** A person's id from a hexadecimal digit. */
export function aPerson(digit = 'a'): PersonId {
  const id = parsePersonId(digit.repeat(32))
  if (!id) throw new Error(`${digit} is no hexadecimal digit`)
  return id
}

const SNOMED = 'http://snomed.info/sct'

/** A CodeableConcept: words, and a SNOMED CT code when there is one. */
export function coded(text: string, code?: string): object {
  return { ...(code === undefined ? {} : { coding: [{ system: SNOMED, code, display: text }] }), text }
}

/** The status code of one of HL7's own systems. */
export function status(code: string): object {
  return { coding: [{ system: 'http://terminology.hl7.org/CodeSystem/status', code }] }
}

/** FHIR JSON as a test writes it. */
export type ResourceContent = { readonly resourceType: string } & Readonly<Record<string, unknown>>

export interface ResourceDiffers {
  readonly from?: Organisation['odsCode']
  readonly labelClass?: string
  readonly shared?: boolean
  readonly id?: string
}

/** A resource of the record as it is stored; from Oak Street Surgery unless it says otherwise. */
export function aResource(
  content: ResourceContent,
  { from = OAK_STREET, labelClass = 'N', shared = false, id = nextId() }: ResourceDiffers = {},
): RecordedResource {
  return {
    type: content.resourceType,
    id,
    version: 1,
    organisation: from,
    sourceKind: kindOf(from),
    receivedAt: '2026-11-23T09:00:00.000Z',
    labelClass,
    shared,
    text: JSON.stringify({ ...content, id }),
  }
}

function kindOf(organisation: Organisation['odsCode']): SourceKind {
  return DIRECTORY.get(organisation)?.kind ?? 'acute'
}

let serial = 0
function nextId(): string {
  serial += 1
  return serial.toString(16).padStart(32, '0')
}

export interface RecordDiffers {
  readonly today?: string
  readonly lens?: Lens
}

/** The joined record of these resources on 23 November 2026. */
export function aJoinedRecord(
  resources: readonly RecordedResource[],
  { today = '2026-11-23', lens = aLens() }: RecordDiffers = {},
): JoinedRecord {
  const organisations = [...new Set(resources.map(({ organisation }) => organisation))]
  return joinRecord({
    person: aPerson(),
    resources: toLabelledResources(
      resources.map((resource) => readResource(resource, DIRECTORY)),
      { codeSets: CODE_SETS, directory: DIRECTORY },
    ),
    lens,
    sources: organisations.map((organisation) => ({
      organisation,
      kind: kindOf(organisation),
      lastReceivedAt: '2026-11-23T09:00:00.000Z',
    })),
    directory: DIRECTORY,
    headingMap: HEADING_MAP,
    today,
  })
}

/** One section of the joined record of these resources. */
export function aSection(
  key: SectionKey,
  resources: readonly RecordedResource[],
  differs: RecordDiffers = {},
): Section {
  const section = aJoinedRecord(resources, differs).sections.find((one) => one.key === key)
  if (!section) throw new Error(`The record has no section ${key}`)
  return { ...section, current: eachTold(section.current), past: eachTold(section.past) }
}

/** Lines as each source told them: what stands together is parted again. */
function eachTold(lines: readonly SectionItem[]): readonly SectionItem[] {
  return lines.flatMap(({ together, ...line }) =>
    together
      ? [
          { ...line, marks: line.marks.filter(({ text }) => !/^\d+ (?:sources|entries)$/.test(text)) },
          ...together.others,
        ]
      : [line],
  )
}

/** A section as a table: what, its details, its date, its marks, current lines first. */
export function asTable(section: Section): readonly string[] {
  return [...section.current, ...section.past].map((item) =>
    [
      item.what,
      item.details.join('; '),
      item.when ? `${item.when.label} ${item.when.date.text}` : '',
      item.marks.map(({ text }) => text).join(', '),
      item.source.name,
    ]
      .filter((cell) => cell !== '')
      .join(' | '),
  )
}
