import { createHash } from 'node:crypto'
import type { OdsCode } from '../../fhir/ods-code.js'
import { isJsonObject } from '../../fhir/json-value.js'
import { parseJson } from '../../fhir/parse-json.js'
import { CONFLICT_SYSTEM, DUPLICATE_RULE_URL } from '../../fhir/profiles.js'
import { notComparedWords } from '../sections/allergies/compared-allergies.js'
import { comparedMedicinesWords } from '../sections/allergies/compared-medicines.js'
import { toMadeId } from '../instances/made-id.js'
import type { ReadResource } from '../reading/record-view.js'
import { saysHowSure, STOP_UNDATED } from '../reading/status-marks.js'
import { NAME_AND_SITE } from '../sections/name-and-site.js'
import type {
  ComparedAllergies,
  ComparedMedicines,
  ConflictRow,
  JoinedRecord,
  RecordGroup,
  Section,
  SectionItem,
} from '../sections/section.js'

export interface DerivedFacts {
  /** The name of what the reader may see: these are stored under it, as pages are. */
  readonly cover: string
  /** The latest time at which something of it came in, ISO instant. */
  readonly lastUpdated: string
  /** The day in Europe/London, `2026-11-23`. */
  readonly today: string
  /** Where the gateway is reached, without a slash at the end. */
  readonly baseUrl: string
}

/**
 * Groups as Linkage, and conflicts, and what could not be compared, as DetectedIssue, as a reader with this lens may see them: they
 * name nothing that is not shown to that reader. What they name is named by its whole address. Their version changes with what they say, and not
 * with the record: another reader, or another day, may have another one.
 */
export function toDerivedResources(
  {
    person,
    groups,
    conflicts,
    comparedAllergies,
    comparedMedicines,
    sections,
  }: Pick<
    JoinedRecord,
    'person' | 'groups' | 'conflicts' | 'comparedAllergies' | 'comparedMedicines' | 'sections'
  >,
  facts: DerivedFacts,
): readonly ReadResource[] {
  const issue = { person, today: facts.today }
  return [
    ...groups.map((group) => toLinkage(group, person)),
    ...conflicts.map((conflict) => toDetectedIssue(conflict, issue)),
    ...contradictingThemselves(sections).map((line) => toOwnContradiction(line, issue)),
    ...(comparedAllergies
      ? [
          toNotCompared(ALLERGIES_NOT_COMPARED, comparedAllergies, {
            ...issue,
            detail: notComparedWords(comparedAllergies),
          }),
        ]
      : []),
    ...(comparedMedicines
      ? [
          toNotCompared(MEDICINES_NOT_COMPARED, comparedMedicines, {
            ...issue,
            detail: comparedMedicinesWords(comparedMedicines),
          }),
        ]
      : []),
  ].map((resource) => toRead(resource, facts))
}

type Derived = { readonly resourceType: string; readonly id: string } & Readonly<Record<string, unknown>>

function toLinkage({ id, rule, words, certainty, members }: RecordGroup, person: string): Derived {
  return {
    resourceType: 'Linkage',
    id: toMadeId(person, id),
    extension: [
      {
        url: DUPLICATE_RULE_URL,
        extension: [
          { url: 'rule', valueCode: rule },
          { url: 'words', valueString: words },
          { url: 'certainty', valueCode: certainty },
        ],
      },
    ],
    active: true,
    author: { display: 'Neighbourhood record' },
    item: members.map(({ reference }, index) => ({
      type: index === 0 ? 'source' : 'alternate',
      resource: { reference },
    })),
  }
}

interface IssueFacts {
  readonly person: string
  readonly today: string
}

function toDetectedIssue(
  { id, rule, words, severity, sides }: ConflictRow,
  { person, today }: IssueFacts,
): Derived {
  return {
    resourceType: 'DetectedIssue',
    id: toMadeId(person, id),
    status: 'final',
    code: { coding: [{ system: CONFLICT_SYSTEM, code: rule, display: words }], text: words },
    severity,
    patient: { reference: `Patient/${person}` },
    identifiedDateTime: today,
    implicated: sides.map(({ reference }) => ({ reference })),
    detail: sides.map(sideWords).join('; '),
  }
}

/** The entries whose name and site contradict each other, each once wherever it stands. */
function contradictingThemselves(sections: readonly Section[]): readonly SectionItem[] {
  const lines = sections
    .flatMap(({ current, past }) => [...current, ...past])
    .flatMap((line) => [line, ...(line.together?.others ?? [])])
    .filter(({ marks }) => marks.some(({ text }) => text === NAME_AND_SITE.text))
  return [...new Map(lines.map((line) => [line.reference, line])).values()]
}

function toOwnContradiction(line: SectionItem, { person, today }: IssueFacts): Derived {
  const { code, words } = NAME_AND_SITE_CONTRADICT
  const key = createHash('sha256').update(`${code} ${line.reference}`).digest('hex').slice(0, 32)
  return {
    resourceType: 'DetectedIssue',
    id: toMadeId(person, key),
    status: 'final',
    code: { coding: [{ system: CONFLICT_SYSTEM, code, display: words }], text: words },
    severity: 'high',
    patient: { reference: `Patient/${person}` },
    identifiedDateTime: today,
    implicated: [{ reference: line.reference }],
    detail: sideWords(line),
  }
}

/** That some allergies, or some medicines, are held against none of the others is told as what is detected is: no DetectedIssue names them otherwise. */
function toNotCompared(
  { code, words }: { readonly code: string; readonly words: string },
  compared: Pick<ComparedAllergies | ComparedMedicines, 'notCompared'>,
  { person, today, detail }: IssueFacts & { readonly detail: string },
): Derived {
  const tellings = compared.notCompared.flatMap((line) => [line, ...(line.together?.others ?? [])])
  return {
    resourceType: 'DetectedIssue',
    id: toMadeId(person, createHash('sha256').update(code).digest('hex').slice(0, 32)),
    status: 'final',
    code: { coding: [{ system: CONFLICT_SYSTEM, code, display: words }], text: words },
    severity: 'moderate',
    patient: { reference: `Patient/${person}` },
    identifiedDateTime: today,
    implicated: tellings.map(({ reference }) => ({ reference })),
    detail: `${detail}.`,
  }
}

/**
 * `Oak Street Surgery: Apixaban 5mg tablets, One twice a day, stopped: bleeding (prescribed 01-Nov-2026)`, `Lung cancer, provisional`;
 * `in use` goes without saying.
 */
function sideWords({ source, what, details, when, columns, marks }: SectionItem): string {
  const standing = columns?.standing === 'in use' ? undefined : standingWords(columns?.standing, marks)
  const said = [
    what,
    ...marks.filter(saysHowSure).map(({ text }) => text),
    ...details.slice(0, 1),
    ...(standing === undefined ? [] : [standing]),
  ].join(', ')
  return `${source.name}: ${said}${when ? ` (${when.label} ${when.date.text})` : ''}`
}

/** `stopped: rash` of which the day is not known is `stopped, day not told: rash`. */
function standingWords(standing: string | undefined, marks: SectionItem['marks']): string | undefined {
  const isUndated = marks.some(({ text }) => text.startsWith(STOP_UNDATED))
  return isUndated ? standing?.replace(/^stopped/, STOP_UNDATED) : standing
}

/** Of no two items that cannot both be so, and found by no rule. */
export const ALLERGIES_NOT_COMPARED = {
  code: 'allergies-not-compared',
  words: 'Allergies of this person are not compared with medicines: it is not known here what they are to',
} as const

/** Of one entry that cannot be so. */
export const NAME_AND_SITE_CONTRADICT = {
  code: 'name-and-site-contradict',
  words: 'The name of an entry is of one side of the body and its site is of the other',
} as const

export const MEDICINES_NOT_COMPARED = {
  code: 'medicines-not-compared',
  words: 'Medicines of this person are compared with no allergy: it is not known here what is in them',
} as const

/** Nobody's: no source sent it, and no controller has a say about it. */
const NOBODY = '-' as OdsCode

function toRead(derived: Derived, { cover, lastUpdated, baseUrl }: DerivedFacts): ReadResource {
  const { resourceType: type, id, ...rest } = derived
  const versionId = createHash('sha256').update(JSON.stringify(derived)).digest('hex').slice(0, 16)
  const resource = { resourceType: type, id, meta: { versionId, lastUpdated }, ...rest }
  const parsed = parseJson(JSON.stringify(resource))
  return {
    type,
    id,
    reference: `${type}/${id}`,
    source: { organisation: NOBODY, name: 'Neighbourhood record', kind: 'primary-care' },
    labelClass: cover,
    shared: false,
    receivedAt: lastUpdated,
    json: parsed.outcome === 'parsed' && isJsonObject(parsed.value) ? parsed.value : {},
    isSafe: true,
    text: JSON.stringify(resource, (key, value: unknown) =>
      key === 'reference' && typeof value === 'string' ? `${baseUrl}/fhir/${value}` : value,
    ),
  }
}
