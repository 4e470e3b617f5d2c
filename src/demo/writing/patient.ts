import type { Extension, Patient } from 'fhir/r4.js'
import { NHS_NUMBER_SYSTEM } from '../../fhir/nhs-number.js'
import { ODS_CODE_SYSTEM } from '../../fhir/ods-code.js'
import type { DemoAddress, DemoPerson } from '../people/demo-person.js'
import { ETHNIC_CATEGORIES } from '../words/ethnic-categories.js'
import { DEMO_ORGANISATIONS, type PartnerId } from '../organisations.js'

const UK_CORE = 'https://fhir.hl7.org.uk'

/** What one partner has on file that differs from what the others have. */
export interface KnownAs {
  readonly address?: DemoAddress
  readonly phone?: string
  /** Set when this partner has not been told of a death. */
  readonly deathUnknown?: boolean
}

export interface PatientFile {
  readonly partner: PartnerId
  readonly knownAs: KnownAs
  /** The partner's own number for the person. */
  readonly localNumber: string
}

/** The Patient that a partner holds: UK Core, with the NHS number verified. */
export function toPatient(person: DemoPerson, { partner, knownAs, localNumber }: PatientFile): Patient {
  const address = knownAs.address ?? person.address
  return {
    resourceType: 'Patient',
    extension: [ethnicity(person.ethnicity)],
    identifier: [
      {
        extension: [verified()],
        system: NHS_NUMBER_SYSTEM,
        value: person.nhsNumber,
      },
      { system: `https://${partner}.example/id/patient`, value: localNumber },
    ],
    active: true,
    name: names(person),
    telecom: [
      {
        system: 'phone',
        value: knownAs.phone ?? person.phone,
        use: person.phone.startsWith('07') ? 'mobile' : 'home',
      },
    ],
    gender: person.gender,
    birthDate: person.birthDate,
    ...(person.died === undefined || knownAs.deathUnknown === true ? {} : { deceasedDateTime: person.died }),
    address: [
      {
        use: 'home',
        type: 'both',
        line: [address.line],
        city: address.town,
        district: 'Surrey',
        postalCode: address.postcode,
      },
    ],
    ...communication(person),
    generalPractitioner: [
      {
        type: 'Organization',
        identifier: { system: ODS_CODE_SYSTEM, value: person.practice },
        display:
          DEMO_ORGANISATIONS.find(({ odsCode }) => odsCode === person.practice)?.name ?? person.practice,
      },
    ],
  }
}

function names(person: DemoPerson): NonNullable<Patient['name']> {
  const official = {
    use: 'official' as const,
    family: person.family,
    given: [...person.given],
    prefix: [person.prefix],
  }
  return person.preferred === undefined
    ? [official]
    : [official, { use: 'usual', family: person.family, given: [person.preferred] }]
}

function communication({ language }: DemoPerson): Pick<Patient, 'communication'> {
  if (language === undefined) return {}
  const coding = [{ system: 'urn:ietf:bcp:47', code: language.code, display: language.display }]
  return { communication: [{ language: { coding, text: language.display }, preferred: true }] }
}

function verified(): Extension {
  return {
    url: `${UK_CORE}/StructureDefinition/Extension-UKCore-NHSNumberVerificationStatus`,
    valueCodeableConcept: {
      coding: [
        {
          system: `${UK_CORE}/CodeSystem/UKCore-NHSNumberVerificationStatusEngland`,
          code: '01',
          display: 'Number present and verified',
        },
      ],
    },
  }
}

function ethnicity(code: string): Extension {
  const display = ETHNIC_CATEGORIES[code]
  return {
    url: `${UK_CORE}/StructureDefinition/Extension-UKCore-EthnicCategory`,
    valueCodeableConcept: {
      coding: [
        {
          system: `${UK_CORE}/CodeSystem/UKCore-EthnicCategoryEngland`,
          code,
          ...(display === undefined ? {} : { display }),
        },
      ],
    },
  }
}
