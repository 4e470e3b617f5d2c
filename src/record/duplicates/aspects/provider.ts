import { isJsonObject } from '../../../fhir/json-value.js'
import { parseOdsCode } from '../../../fhir/ods-code.js'
import { all, textAt, type Element } from '../../reading/element.js'
import type { ReadResource, RecordView } from '../../reading/record-view.js'
import type { SourceKind } from '../../../fhir/source-kind.js'
import { createAspect, type Agreement } from '../aspect.js'
import { toPlainName } from '../words/plain-name.js'

/** An organisation, by its ODS code, its name, or both. */
export interface Named {
  readonly codes: readonly string[]
  readonly names: readonly string[]
  /** Where it refers to. */
  readonly references: readonly string[]
}

/** The elements that say which organisation did something, or has written it down. */
const ELEMENTS = [
  'serviceProvider',
  'managingOrganization',
  'custodian',
  'performer',
  'author',
  'requester',
  'recorder',
  'asserter',
]

/** The organisations that a resource names as the ones that did what it tells; the source of it where it names none. */
export const provider = createAspect<Named>({
  read: (resource, view) => readProvider(resource, view) ?? toSource(resource),
  compare: compareNamed,
})

/** The hospital of a stay: who has no beds, and names no hospital, does not say which it was. */
export const hospital = createAspect<Named>({
  read: (resource, view) =>
    readProvider(resource, view) ??
    (WITHOUT_BEDS.includes(resource.source.kind) ? undefined : toSource(resource)),
  compare: compareNamed,
})

const WITHOUT_BEDS: readonly SourceKind[] = ['primary-care', 'social-care', 'pharmacy', 'vcse']

export function compareNamed(one: Named, other: Named): Agreement {
  if (one.references.some((reference) => other.references.includes(reference))) return 'same'
  if (one.codes.some((code) => other.codes.includes(code))) return 'same'
  if (one.names.some((name) => other.names.includes(name))) return 'same'
  return isSaid(one) && isSaid(other) ? 'apart' : 'unknown'
}

function isSaid({ codes, names }: Named): boolean {
  return codes.length + names.length > 0
}

export function toSource({ source }: ReadResource): Named {
  return { codes: [source.organisation], names: [plainOrganisation(source.name)], references: [] }
}

function readProvider(resource: ReadResource, view: RecordView): Named | undefined {
  const named = organisationsOf(resource, view, ORGANISATIONS)
  return isSaid(named) || named.references.length > 0 ? named : undefined
}

/** The organisations that it names, and no other. */
export function organisationsOf(
  resource: ReadResource,
  view: RecordView,
  elements: readonly string[] = ELEMENTS,
): Named {
  const found = elements.flatMap((key) =>
    all(resource.json, key)
      .flatMap((element) =>
        isJsonObject(element) && element['actor'] !== undefined ? all(element, 'actor') : [element],
      )
      .map((reference) =>
        toNamed(reference, resource, { view, isOrganisation: OF_ORGANISATIONS.includes(key) }),
      ),
  )
  return {
    codes: found.flatMap(({ codes }) => codes),
    names: found.flatMap(({ names }) => names),
    references: found.flatMap(({ references: own }) => own),
  }
}

/** Elements that refer to nothing but an organisation. */
const ORGANISATIONS = ['serviceProvider', 'managingOrganization']
const OF_ORGANISATIONS = [...ORGANISATIONS, 'custodian']

interface Looking {
  readonly view: RecordView
  /** Whether it can refer to nothing but an organisation, whatever it is called. */
  readonly isOrganisation: boolean
}

function toNamed(reference: Element, resource: ReadResource, { view, isOrganisation }: Looking): Named {
  const target = view.resolve(reference, resource)
  const type = typeOf(reference, target)
  if (type === 'PractitionerRole')
    return toNamed(target?.['organization'], resource, { view, isOrganisation: true })
  if (type !== undefined && type !== 'Organization') return NOBODY
  const codes = codesOf(reference, target)
  const isSure = isOrganisation || type !== undefined || codes.length > 0
  return {
    codes,
    names: nameOf(reference, target, isSure).map(plainOrganisation),
    references: listed(textAt(reference, 'reference')),
  }
}

/** What it is called; words beside a reference that may be to somebody are a name where they are that of an organisation. */
function nameOf(reference: Element, target: Element, isSure: boolean): readonly string[] {
  const display = textAt(reference, 'display')
  const isOne = isSure || ORGANISATION.test(display ?? '')
  return listed(textAt(target, 'name') ?? (isOne ? display : undefined))
}

function typeOf(reference: Element, target: Element): string | undefined {
  return textAt(target, 'resourceType') ?? textAt(reference, 'type') ?? typeIn(textAt(reference, 'reference'))
}

const NOBODY: Named = { codes: [], names: [], references: [] }

function listed(text: string | undefined): readonly string[] {
  return text === undefined ? [] : [text]
}

function codesOf(reference: Element, target: Element): readonly string[] {
  return [
    textAt(reference, 'identifier', 'value'),
    ...all(target, 'identifier').map((one) => textAt(one, 'value')),
  ]
    .map((value) => parseOdsCode(value ?? ''))
    .filter((code) => code !== undefined)
}

function typeIn(reference: string | undefined): string | undefined {
  return /^([A-Z][A-Za-z]+)\//.exec(reference ?? '')?.[1]
}

/** `Wey Valley Hospital NHS Foundation Trust` is `Wey Valley Hospital`. */
export function plainOrganisation(name: string): string {
  const bare = toPlainName(
    name.replace(
      /\bnhs\b|\b(?:district )?general(?=\s*(?:$|hospitals?\b|nhs\b|a&e\b|ed\b|emergency\b))|\bfoundation\b|\btrust\b|\bhospitals?\b(?! at home)|\b(?:emergency|a&e|casualty) (?:department|dept)\b|\b(?:ed|a&e|ae)\s*$/gi,
      ' ',
    ),
  )
  return bare === '' ? toPlainName(name) : bare
}

/** Words by which a name without a type is that of an organisation. */
const ORGANISATION =
  /hospital|hospice|community|surgery|practice|trust|clinic|centre|pharmacy|council|ambulance|health|infirmary|\bcare\b|service|team|\booh\b|out[- ]of[- ]hours|\b111\b|\bcmhts?\b|\bcamhs\b/i
