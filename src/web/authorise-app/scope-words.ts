import { parseScope, type Permission, type ScopeGrant } from '../../identity/smart-scopes.js'

const VERBS: Readonly<Record<Permission, string>> = {
  c: 'add',
  r: 'read',
  u: 'change',
  d: 'delete',
  s: 'search',
}

const OTHERS: Readonly<Record<string, string>> = {
  openid: 'know that it is you who signed in',
  profile: 'know your name and your staff number',
  fhirUser: 'know under which entry you are listed as staff',
  offline_access: 'go on for up to 14 days without asking you again, also when you have signed out here',
}

const TYPES: Readonly<Record<string, string>> = {
  '*': 'everything in the record',
  AllergyIntolerance: 'allergies',
  Appointment: 'appointments',
  AuditEvent: 'who looked at whom',
  CarePlan: 'care plans',
  Condition: 'problems and diagnoses',
  DiagnosticReport: 'test reports',
  DocumentReference: 'documents',
  Encounter: 'contacts and stays',
  Immunization: 'vaccinations',
  MedicationRequest: 'prescribed medicines',
  MedicationStatement: 'medicines',
  Observation: 'measurements and results',
  Patient: 'name, birth date and address',
  Procedure: 'procedures',
}

/** What an app asks for, a line each, in the words of whoever is asked; `launch` scopes are said elsewhere. */
export function toScopeWords(scopes: readonly string[]): readonly string[] {
  return scopes.flatMap((scope) => {
    const grant = parseScope(scope)
    if (grant) return [toWords(grant)]
    return Object.hasOwn(OTHERS, scope) ? [OTHERS[scope] ?? scope] : []
  })
}

function toWords({ context, type, permissions, restrictions }: ScopeGrant): string {
  const verbs = listed([...permissions].map((letter) => VERBS[letter]))
  const what = Object.hasOwn(TYPES, type) ? TYPES[type] : `${type} entries`
  const only = restrictions.map(({ name, value }) => `${name.replaceAll('-', ' ')} is ${valuesIn(value)}`)
  const narrowed = only.length > 0 ? `, only where ${only.join(' and ')}` : ''
  const whose = context === 'patient' ? 'of this one person' : 'of the people whose records you may open'
  return `${verbs} ${what ?? type} ${whose}${narrowed}`
}

/** Codes without their systems: `http://…|vital-signs,http://…|survey` as “vital-signs or survey”. */
function valuesIn(value: string): string {
  return value
    .split(',')
    .map((one) => one.split('|').filter(Boolean).at(-1) ?? one)
    .join(' or ')
}

function listed(words: readonly string[]): string {
  const last = words.at(-1) ?? ''
  return words.length > 1 ? `${words.slice(0, -1).join(', ')} and ${last}` : last
}
