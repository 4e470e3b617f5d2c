import { parsePersonId, type PersonId } from '../../fhir/person-id.js'
import { RESOURCE_TYPES } from '../../fhir/resource-types.js'
import type { ParameterType, SearchGrammar, TypeGrammar } from '../../fhir/search-grammar.js'
import { parseCriterion, type Criterion } from './criterion.js'
import { COMMON_PARAMETERS, RESULT_PARAMETERS, TYPES_KEPT_BACK } from './grammar.js'
import { isRefusal, refuseParameter, refuseType, type Refusal } from './refusal.js'
import { commonType, parseResults } from './results-parameters.js'
import type { SearchRequest } from './search-request.js'
import {
  splitParameters,
  toQueryText,
  type ParameterValues,
  type SentParameters,
} from './split-parameters.js'

export interface SentSearch extends SentParameters {
  readonly type: string
}

export type ParsedSearch = { readonly outcome: 'read'; readonly request: SearchRequest } | Refusal

/**
 * Reads a search by the closed grammar. It is about exactly one person, or it is refused; whatever the grammar does not
 * have is refused by the name of the parameter, and no value is repeated.
 */
export function parseSearch({ type, url, form }: SentSearch, grammars: SearchGrammar): ParsedSearch {
  const grammar = grammars.get(type)
  if (!grammar) return refuseUnsearched(type)

  const values = splitParameters({ url, form }, toRules(grammar))
  if (isRefusal(values)) return values
  const person = parsePerson(values, grammar)
  if (typeof person !== 'string') return person
  const criteria = parseCriteria(values, grammar)
  if ('status' in criteria) return criteria
  const results = parseResults(values, grammar)
  if ('status' in results) return results

  const query = toQueryText(values, new Set([...grammar.person, ...typed(grammar), '_format']))
  return { outcome: 'read', request: { type, person, criteria, ...results, query } }
}

function refuseUnsearched(type: string): Refusal {
  if (TYPES_KEPT_BACK.has(type)) return refuseType(type, 'is not searched for here.', 403)
  if (!RESOURCE_TYPES.has(type)) return refuseType(type, 'is no resource type of FHIR R4.', 404)
  return refuseType(type, 'is not searched for by itself: it is in Patient/{id}/$everything.', 400)
}

function toRules(grammar: TypeGrammar): Parameters<typeof splitParameters>[1] {
  const allowed = [
    ...grammar.person,
    ...grammar.parameters.keys(),
    ...COMMON_PARAMETERS,
    ...RESULT_PARAMETERS,
  ]
  const names = new Set([...allowed, ...typed(grammar)])
  return {
    allowed,
    isAllowed: (name) => names.has(name),
    most(name) {
      if (name === '_include') return MOST_INCLUDES
      return typeOf(name, grammar) === 'date' ? 2 : 1
    },
  }
}

const MOST_INCLUDES = 10

/** FHIR's own way of saying that a reference is to a Patient. It is taken where it changes nothing. */
function typed({ person }: TypeGrammar): readonly string[] {
  return person.map((name) => `${name}:Patient`)
}

function typeOf(name: string, { parameters }: TypeGrammar): ParameterType | undefined {
  return parameters.get(name)?.type ?? commonType(name)
}

function parsePerson(values: ParameterValues, grammar: TypeGrammar): PersonId | Refusal {
  const [first = 'patient'] = grammar.person
  const said = [...grammar.person, ...typed(grammar)].flatMap((name) =>
    (values.get(name) ?? []).map((text) => ({ name, text })),
  )
  const several = said.find(({ text }) => text.includes(','))
  if (several) return refuseParameter(several.name, 'names several people: ask for one.', 403)

  const people = said.map(({ name, text }) => ({ name, id: parsePersonId(text.replace(/^Patient\//, '')) }))
  const malformed = people.find(({ id }) => id === undefined)
  if (malformed) {
    return refuseParameter(malformed.name, 'is not an id of this record: find the person by identifier.')
  }
  const [one, ...others] = people
  if (one?.id === undefined) return refuseParameter(first, 'is missing: a search is about one person.')
  const other = others.find(({ id }) => id !== one.id)
  return other ? refuseParameter(other.name, `says something else than ${one.name}: say it once.`) : one.id
}

function parseCriteria(values: ParameterValues, grammar: TypeGrammar): readonly Criterion[] | Refusal {
  const criteria: Criterion[] = []
  for (const [name, texts] of values) {
    const type = typeOf(name, grammar)
    if (type === undefined) continue
    for (const text of texts) {
      const criterion = parseCriterion({ name, type }, text)
      if (typeof criterion === 'string') return refuseParameter(name, criterion)
      criteria.push(criterion)
    }
  }
  return criteria
}
