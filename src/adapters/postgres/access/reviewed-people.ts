import { assertIssued } from '../../../access/gate.js'
import { parsePersonId, type PersonId } from '../../../fhir/person-id.js'
import { toVisible } from '../../../record/reading/visible-text.js'
import type { ReviewedPeople, ReviewedPerson } from '../../../review/reviewed-people.js'
import type { Parameter, Queryable } from '../database.js'
import { isAtRisk } from './risk-flag-sql.js'

const PEOPLE = `
select p.person_id, r.head || r.tail as patient,
    ${isAtRisk('p.person_id', '$2')} as at_risk
from persons p left join resources r on r.person_id = p.person_id and r.type = 'Patient' and r.id = p.person_id`

interface PersonRow {
  readonly person_id: string
  readonly patient: string | null
  readonly at_risk: boolean
}

interface ReviewedPeopleDeps {
  readonly database: Queryable
  /** Milliseconds since 1970. */
  readonly now: () => number
}

/** Says who people are from the record's tables: the name and birth date of the joined Patient, nothing else of it, and whether they are at risk. */
export function createReviewedPeople({ database, now }: ReviewedPeopleDeps): ReviewedPeople {
  async function read(where: string, parameter: Parameter): Promise<readonly ReviewedPerson[]> {
    const instant = new Date(now()).toISOString()
    return (await database.query<PersonRow>(`${PEOPLE} ${where}`, [parameter, instant])).flatMap(
      toReviewedPerson,
    )
  }

  return {
    async findPerson(permit, nhsNumber) {
      assertIssued(permit)
      return (await read('where p.nhs_number = $1', nhsNumber))[0]
    },

    async readPeople(permit, people) {
      assertIssued(permit)
      if (people.length === 0) return new Map<PersonId, ReviewedPerson>()
      const found = await read('where p.person_id = any($1::text[])', people)
      return new Map(found.map((one) => [one.person, one]))
    },
  }
}

function toReviewedPerson({ person_id, patient, at_risk }: PersonRow): readonly ReviewedPerson[] {
  const person = parsePersonId(person_id)
  if (!person) return []
  const { name = [], birthDate } = patient === null ? {} : (JSON.parse(patient) as PatientNames)
  const shown = name.find(({ use }) => use === 'official') ?? name[0]
  return [{ person, name: shown ? toVisible(toText(shown)) : '', birthDate, isAtRisk: at_risk }]
}

/** The little of a Patient that is read here. */
interface PatientNames {
  readonly name?: readonly NameGiven[]
  readonly birthDate?: string
}

interface NameGiven {
  readonly use?: string
  readonly text?: string
  readonly family?: string
  readonly given?: readonly string[]
}

function toText({ family, given = [], text = '' }: NameGiven): string {
  const parts = [family?.toUpperCase() ?? '', given.join(' ')].filter((part) => part !== '')
  return parts.length > 0 ? parts.join(', ') : text
}
