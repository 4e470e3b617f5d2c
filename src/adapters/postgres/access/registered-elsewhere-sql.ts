/**
 * When another practice told, after the one of `held` last did, that the person is registered with it, as SQL: their key and
 * the day in London are SQL too. A practice tells again with each Patient of its own that comes, changed or not: a slip of
 * another does not outlast its next delivery.
 *
 * No registration ends another that has not begun, that began before the other did, or that is over, unless it began after
 * the other was last told: the former practice may say last that it is over, and mostly says no beginning then. Where the
 * other says no beginning, one that began before it was first told does not end it either, if that was told before it: the
 * former practice may correct a name.
 */
export function registeredElsewhere({
  person,
  day,
}: {
  readonly person: string
  readonly day: string
}): string {
  return `(
    select to_char(min(theirs.received_at) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') from relationships other
      join resources theirs on theirs.person_id = ${person} and theirs.type = other.evidence_type and theirs.id = other.evidence_id
      join resources mine on mine.person_id = ${person} and mine.type = held.evidence_type and mine.id = held.evidence_id
      cross join lateral ${firstSaid(person, 'other')} as told_first
      cross join lateral ${firstSaid(person, 'held')} as held_first
      left join patients_heard again on again.person_id = ${person} and again.patient_id = held.evidence_id
     where other.person_id = ${person} and other.kind = 'registered-practice' and other.organisation <> held.organisation
       and not other.is_secret and theirs.received_at > greatest(mine.received_at, again.heard_at)
       and (other.valid_from is null or left(other.valid_from, 10) <= ${day})
       and (other.valid_from is null or held.valid_from is null or left(other.valid_from, 10) >= left(held.valid_from, 10))
       and (other.valid_to is null or left(other.valid_to, 10) > ${day}
         or left(other.valid_to, 10) > ${dayOf('greatest(mine.received_at, again.heard_at)')}
           and left(other.valid_from, 10) > ${dayOf('mine.received_at')})
       and (other.valid_from is null or told_first.at is null or held_first.at is null or told_first.at >= held_first.at
         or left(other.valid_from, 10) >= ${dayOf('held_first.at')}))`
}

/** When the Patient that shows it first said who the person is. */
function firstSaid(person: string, shown: 'other' | 'held'): string {
  return `(select min(said_at) as at from person_names said where said.person_id = ${person} and said.patient_id = ${shown}.evidence_id)`
}

function dayOf(instant: string): string {
  return `to_char(${instant} at time zone 'Europe/London', 'YYYY-MM-DD')`
}
