import { isJsonObject, type JsonObject } from '../../fhir/json-value.js'
import { parseJson } from '../../fhir/parse-json.js'
import { parseOdsCode } from '../../fhir/ods-code.js'
import type { Organisation, OrganisationDirectory } from '../../identity/organisation.js'
import { findQuestionnaire } from './find-questionnaire.js'
import type { RecordedResource } from '../record-store.js'
import type { Source } from '../sections/section.js'
import { all, at, textAt, type Element } from './element.js'
import { groupBy } from './group-by.js'
import { notOver, telephoneOf } from './people-names.js'
import { toPersonTold, type PersonTold } from './person-told.js'
import { containedIn, ownName, roleOf, roleWords, type Role } from './role.js'

/** A resource of the record, parsed once for all sections. */
export interface ReadResource {
  readonly type: string
  readonly id: string
  /** `Type/id`. */
  readonly reference: string
  readonly source: Source
  readonly labelClass: string
  /** Whether it is about nobody. */
  readonly shared: boolean
  readonly receivedAt: string
  /** Where it stands as if something had never come: when what is shown of it changed. See `OpenHistory`. */
  readonly shownChanges?: readonly number[]
  /** Whether it is what stands in the place of a Patient that is sealed and locked whole. */
  readonly isBare?: boolean
  /** Whether it says who the person is in the place of sources that are not named: see `toPatientOfUnnamed`. */
  readonly isOfUnnamed?: boolean
  readonly json: JsonObject
  /** Whether its meaning can be known: something in it may change its meaning in a way that is not known here. */
  readonly isSafe: boolean
  readonly text: string
}

/** What sections look things up in. */
export interface RecordView {
  /** The day in Europe/London, `2026-11-23`. */
  readonly today: string
  /** Who the person is, as far as all sources agree. */
  person(): PersonTold
  /** The resource that a reference names: contained in `from`, or of the record. */
  resolve(reference: Element, from: ReadResource): JsonObject | undefined
  /**
   * The questionnaire of this canonical address that the source of `from` sent: of the version that the address names, or
   * else the one that came last.
   */
  questionnaire(canonical: string, from: ReadResource): JsonObject | undefined
  /** What a reference calls what it names: its own words, or the name of the resource; of a role the person, the role and the organisation. */
  nameOf(reference: Element, from: ReadResource): string | undefined
  /** Who it is where a reference names somebody's role. */
  roleOf(reference: Element, from: ReadResource): Role | undefined
  /** The telephone number of what a reference names: its own, or of an organisation that is known by its ODS code. */
  telephoneOf(reference: Element, from: ReadResource): string | undefined
  /** What says in `basedOn` that it answers a request: by reference, or by one of its identifiers. */
  answersTo(request: ReadResource): readonly ReadResource[]
  /** Results of tests that may be read as such: not those that are only registered, cancelled or taken back. */
  results(): readonly ReadResource[]
}

/** Parses a resource as it is stored. One that cannot be parsed is not safe to display, and is not left out. */
export function readResource(recorded: RecordedResource, directory: OrganisationDirectory): ReadResource {
  const parsed = parseJson(recorded.text)
  const json = parsed.outcome === 'parsed' && isJsonObject(parsed.value) ? parsed.value : undefined
  return {
    type: recorded.type,
    id: recorded.id,
    reference: `${recorded.type}/${recorded.id}`,
    source: {
      organisation: recorded.organisation,
      name: directory.get(recorded.organisation)?.name ?? recorded.organisation,
      kind: recorded.sourceKind,
    },
    labelClass: recorded.labelClass,
    shared: recorded.shared,
    receivedAt: recorded.receivedAt,
    json: json ?? {},
    isSafe: json !== undefined && !changesMeaning(recorded.text),
    text: recorded.text,
  }
}

/** No modifier extension and no implicit rules are known here: each may turn the meaning into its opposite. */
export function changesMeaning(text: string): boolean {
  return /"(?:modifierExtension|implicitRules)"/.test(text)
}

/** A view over resources that the reader may see; nothing else can be resolved. */
export function toRecordView(
  resources: readonly ReadResource[],
  { today, directory }: { readonly today: string; readonly directory: OrganisationDirectory },
): RecordView {
  const byReference = new Map(resources.map((resource) => [resource.reference, resource.json]))
  const answers = groupBy(
    resources.flatMap((resource) =>
      all(resource.json, 'basedOn').flatMap((basis) =>
        [textAt(basis, 'reference'), businessKey(at(basis, 'identifier'))].flatMap((key) =>
          key === undefined ? [] : [{ key, resource }],
        ),
      ),
    ),
    ({ key }) => key,
  )

  function resolve(reference: Element, within: JsonObject): JsonObject | undefined {
    return containedIn(within, reference) ?? byReference.get(textAt(reference, 'reference') ?? '')
  }

  function ownNameOf(reference: Element, within: JsonObject): string | undefined {
    const display = textAt(reference, 'display')
    if (display !== undefined) return display
    const target = resolve(reference, within)
    return target === undefined ? nameOfIdentified(reference, directory) : ownName(target)
  }

  function readRole(reference: Element, within: JsonObject): Role | undefined {
    return roleOf({ reference, within }, { resolve, nameOf: ownNameOf })
  }

  let person: PersonTold | undefined
  let results: readonly ReadResource[] | undefined
  let questionnaires: readonly ReadResource[] | undefined

  return {
    today,
    resolve: (reference, { json }) => resolve(reference, json),
    questionnaire(canonical, from) {
      questionnaires ??= resources.filter(({ type, isSafe }) => type === 'Questionnaire' && isSafe)
      return findQuestionnaire(questionnaires, canonical, from)
    },
    person() {
      person ??= toPersonTold(resources)
      return person
    },
    results() {
      results ??= resources.filter(isResult)
      return results
    },
    nameOf(reference, { json }) {
      const role = readRole(reference, json)
      return (role && roleWords(role)) ?? ownNameOf(reference, json)
    },
    roleOf: (reference, { json }) => readRole(reference, json),
    telephoneOf(reference, from) {
      return (
        telephoneOf(notOver(all(resolve(reference, from.json), 'telecom'), today)) ??
        organisationNamed(reference, directory)?.telephone
      )
    },
    answersTo({ reference, json }) {
      return [reference, ...all(json, 'identifier').map(businessKey)].flatMap((key) =>
        key === undefined ? [] : (answers.get(key) ?? []).map(({ resource }) => resource),
      )
    },
  }
}

function isResult({ type, json, shared, isSafe }: ReadResource): boolean {
  return (
    (type === 'Observation' || type === 'DiagnosticReport') &&
    isSafe &&
    !shared &&
    !['registered', 'cancelled', 'entered-in-error'].includes(textAt(json, 'status') ?? '')
  )
}

/** An identifier of a system; a number alone could be anybody's. */
function businessKey(identifier: Element): string | undefined {
  const system = textAt(identifier, 'system')
  const value = textAt(identifier, 'value')
  return system === undefined || value === undefined ? undefined : `${system}|${value}`
}

/** An organisation that is named by its ODS code alone is called by its name where that is known. */
function nameOfIdentified(reference: Element, directory: OrganisationDirectory): string | undefined {
  return organisationNamed(reference, directory)?.name ?? textAt(reference, 'identifier', 'value')
}

function organisationNamed(reference: Element, directory: OrganisationDirectory): Organisation | undefined {
  const code = parseOdsCode(textAt(reference, 'identifier', 'value') ?? '')
  return code && directory.get(code)
}
