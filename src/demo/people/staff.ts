import type { PartnerId } from '../organisations.js'
import type { TeamMember } from '../records/team.js'
import type { Random } from './random.js'

/** Who works at a practice, by name; invented. */
export interface PracticeStaff {
  readonly doctor: string
  readonly nurse: string
}

const STAFF: Partial<Readonly<Record<PartnerId, readonly (readonly [doctor: string, nurse: string])[]>>> = {
  'oak-street-surgery': [
    ['Dr Asha Rahman, GP', 'Bethan Price, practice nurse'],
    ['Dr Neil Carbury, GP', 'Joy Ekwueme, practice nurse'],
  ],
  'mill-lane-surgery': [
    ['Dr Tom Ellery, GP', 'Lynn Archer, practice nurse'],
    ['Dr Asha Rahman, GP', 'Marek Wolny, practice nurse'],
  ],
}

export function practiceStaff(practice: PartnerId, random: Random): PracticeStaff {
  const [doctor, nurse] = random.pick(STAFF[practice] ?? [['Duty doctor, GP', 'Duty nurse']])
  return { doctor, nurse }
}

/** Members of the two neighbourhood teams, as they are named in a CareTeam. */
export const TEAM: Readonly<Record<'nurse' | 'coordinator' | 'social' | 'link' | 'mental', TeamMember>> = {
  nurse: { name: 'Grace Mensah', role: 'district nurse', of: 'downs-community' },
  coordinator: { name: 'Sam Whitlock', role: 'care coordinator', of: 'downs-community' },
  social: { name: 'Yusuf Demir', role: 'social worker', of: 'county-social-care' },
  link: { name: 'Rosa Almeida', role: 'link worker', of: 'helping-hands' },
  mental: { name: 'Patrick Doyle', role: 'mental health nurse', of: 'holmwood-mental-health' },
}
