import { CONFIDENTIALITY_SYSTEM, LABEL_SYSTEM, ACT_CODE_SYSTEM } from '../../../src/fhir/profiles.js'
import { aTestNhsNumber } from '../../support/nhs-numbers.js'
import {
  anOrganisation,
  itemAt,
  secretItems,
  SUBJECT,
  toTransaction,
  type NextSecret,
} from './planted-charts.js'

/** Who attacks. The app was launched by the GP for alder alone; `nobody` has no token. */
export const ATTACKERS = ['gp', 'nurse', 'receptionist', 'auditor', 'partner', 'app', 'nobody'] as const
export type Attacker = (typeof ATTACKERS)[number]

/** A word that stands in one place of the record and nowhere else. */
export interface Secret {
  readonly text: string
  /** Where it stands, for whoever reads that it leaked. */
  readonly where: string
  readonly mayRead: readonly Attacker[]
}

export interface PlantedPerson {
  readonly key: 'alder' | 'birch' | 'cedar' | 'dogwood' | 'elder'
  readonly nhsNumber: string
  readonly birthDate: string
  readonly family: string
  /** Who may open the record. */
  readonly mayOpen: readonly Attacker[]
  readonly charts: readonly { readonly partner: string; readonly transaction: string }[]
  /** What the person says about sharing, as the form of the portal. */
  readonly says?: Readonly<Record<string, string>>
}

export interface Planted {
  readonly people: readonly PlantedPerson[]
  readonly secrets: readonly Secret[]
}

const OAK_STREET = 'Z99001'
const DOWNS = 'RDC99'
const STATION_ROAD = 'Z99003'

/**
 * Five people with a secret in every place where words can stand.
 *
 * - `alder` is open to the GP and the community nurse; of it the nurse is not shown what is kept for practices and
 *   hospitals, and nobody here what is very restricted, sealed, or sealed and locked.
 * - `birch` is at risk: nobody sees whereabouts.
 * - `cedar` objected; `dogwood` hides from the nurse's organisation.
 * - `elder` is known to nobody here.
 */
export function plantedPeople(): Planted {
  const secrets: Secret[] = []
  const secretsOf =
    (where: string, mayRead: readonly Attacker[]): NextSecret =>
    () => {
      const text = secretWord(secrets.length)
      secrets.push({ text, where: `${where} ${secrets.length}`, mayRead })
      return text
    }

  const people = [alder(secretsOf), birch(secretsOf), cedar(secretsOf), dogwood(secretsOf), elder(secretsOf)]
  return { people, secrets }
}

/** No word of any language, nor part of a hash or of Base64 by chance. */
export function secretWord(serial: number): string {
  const letters = [serial % 26, Math.floor(serial / 26) % 26, Math.floor(serial / 676) % 26]
  return `Zwyxquorl${letters.map((one) => String.fromCharCode(97 + one)).join('')}kqz`
}

type SecretsOf = (where: string, mayRead: readonly Attacker[]) => NextSecret

const GP_ALONE = ['gp'] as const
const ALDER_SEES = ['gp', 'nurse', 'app'] as const

function basics(key: PlantedPerson['key'], serial: number, next: NextSecret) {
  const nhsNumber = aTestNhsNumber(70_000 + serial * 17)
  const name = { family: next(), given: next() }
  return { key, nhsNumber, birthDate: `1931-0${serial + 1}-2${serial}`, name }
}

/** Where somebody lives and is reached, and who is close to them. */
function whereabouts(next: NextSecret, practice = OAK_STREET) {
  return {
    telecom: [{ system: 'phone', value: next() }],
    address: [{ line: [next()], city: next(), postalCode: next() }],
    contact: [{ name: { family: next() }, telecom: [{ system: 'phone', value: next() }] }],
    generalPractitioner: [anOrganisation(practice)],
  }
}

const team = {
  resourceType: 'CareTeam',
  status: 'active',
  subject: SUBJECT,
  participant: [{ member: anOrganisation(DOWNS) }],
}

function labelled(system: string, code: string) {
  return { security: [{ system, code }] }
}

function alder(secretsOf: SecretsOf): PlantedPerson {
  const shared = basics('alder', 1, secretsOf('alder: name', [...ALDER_SEES, 'partner']))
  const seen = secretsOf('alder: open', ALDER_SEES)
  const kept = secretsOf('alder: HIV', ['gp', 'app'])
  const hidden = (label: string) => secretsOf(`alder: ${label}`, [])
  const oak = toTransaction({
    ...shared,
    partner: 'oak-street-surgery',
    patient: whereabouts(seen),
    items: [team, ...secretItems(seen), ...secretItems(kept, labelled(ACT_CODE_SYSTEM, 'HIV'))],
  })
  const veryRestricted = hidden('very restricted')
  const holmwood = toTransaction({
    ...shared,
    partner: 'holmwood-mental-health',
    items: [
      ...secretItems(veryRestricted, labelled(CONFIDENTIALITY_SYSTEM, 'V')),
      { resourceType: 'Practitioner', name: [{ family: veryRestricted() }] },
      {
        resourceType: 'Encounter',
        meta: labelled(CONFIDENTIALITY_SYSTEM, 'V'),
        status: 'finished',
        class: { system: 'http://terminology.hl7.org/CodeSystem/v3-ActCode', code: 'AMB' },
        subject: SUBJECT,
        reasonCode: [{ text: veryRestricted() }],
        participant: [{ individual: itemAt(8) }],
        period: { start: '2020-01-01', end: '2020-01-01' },
      },
    ],
  })
  const wey = toTransaction({
    ...shared,
    partner: 'wey-valley-hospital',
    items: [
      ...secretItems(hidden('sealed'), labelled(LABEL_SYSTEM, 'sealed')),
      ...secretItems(hidden('sealed and locked'), labelled(LABEL_SYSTEM, 'sealed-and-locked')),
      ...secretItems(hidden('legally restricted'), labelled(LABEL_SYSTEM, 'legally-restricted')),
    ],
  })
  const own = secretsOf('alder: of the partner itself', [...ALDER_SEES, 'partner'])
  const annes = toTransaction({
    ...shared,
    partner: 'st-annes-hospital',
    items: secretItems(own).slice(0, 2),
  })
  return {
    ...shared,
    family: shared.name.family,
    mayOpen: ALDER_SEES,
    charts: [
      { partner: 'oak-street-surgery', transaction: oak },
      { partner: 'holmwood-mental-health', transaction: holmwood },
      { partner: 'wey-valley-hospital', transaction: wey },
      { partner: 'st-annes-hospital', transaction: annes },
    ],
  }
}

function birch(secretsOf: SecretsOf): PlantedPerson {
  const shared = basics('birch', 2, secretsOf('birch: name', GP_ALONE))
  const place = secretsOf('birch: whereabouts', [])
  const seen = secretsOf('birch: clinical', GP_ALONE)
  const oak = toTransaction({
    ...shared,
    partner: 'oak-street-surgery',
    patient: { ...whereabouts(place), meta: labelled(CONFIDENTIALITY_SYSTEM, 'R') },
    items: [
      ...secretItems(seen).slice(0, 4),
      {
        resourceType: 'RelatedPerson',
        patient: SUBJECT,
        name: [{ family: place() }],
        telecom: [{ system: 'phone', value: place() }],
      },
      {
        resourceType: 'Encounter',
        status: 'finished',
        class: { system: 'http://terminology.hl7.org/CodeSystem/v3-ActCode', code: 'AMB' },
        subject: SUBJECT,
        period: { start: '2020-02-01', end: '2020-02-01' },
        reasonCode: [{ text: seen() }],
        location: [{ location: { display: place() } }],
        serviceProvider: anOrganisation(DOWNS, place()),
      },
      {
        resourceType: 'Coverage',
        status: 'active',
        beneficiary: SUBJECT,
        payor: [{ display: place() }],
      },
    ],
  })
  return {
    ...shared,
    family: shared.name.family,
    mayOpen: GP_ALONE,
    charts: [{ partner: 'oak-street-surgery', transaction: oak }],
  }
}

function ofOakStreet(
  person: ReturnType<typeof basics>,
  next: NextSecret,
): Pick<PlantedPerson, 'key' | 'nhsNumber' | 'birthDate' | 'family' | 'charts'> {
  const transaction = toTransaction({
    ...person,
    partner: 'oak-street-surgery',
    patient: whereabouts(next),
    items: [team, ...secretItems(next)],
  })
  return { ...person, family: person.name.family, charts: [{ partner: 'oak-street-surgery', transaction }] }
}

function cedar(secretsOf: SecretsOf): PlantedPerson {
  const next = secretsOf('cedar: objected', [])
  return { ...ofOakStreet(basics('cedar', 3, next), next), mayOpen: [], says: { choice: 'objection' } }
}

function dogwood(secretsOf: SecretsOf): PlantedPerson {
  const next = secretsOf('dogwood: hidden from Downs', GP_ALONE)
  return {
    ...ofOakStreet(basics('dogwood', 4, next), next),
    mayOpen: GP_ALONE,
    says: { choice: 'hide-from-organisations', organisations: DOWNS },
  }
}

function elder(secretsOf: SecretsOf): PlantedPerson {
  const next = secretsOf('elder: of nobody here', [])
  const shared = basics('elder', 5, next)
  const transaction = toTransaction({
    ...shared,
    partner: 'wey-valley-hospital',
    patient: whereabouts(next, STATION_ROAD),
    items: secretItems(next),
  })
  return {
    ...shared,
    family: shared.name.family,
    mayOpen: [],
    charts: [{ partner: 'wey-valley-hospital', transaction }],
  }
}
