/**
 * A version has one time, that of its submission: what is told of it while it is the latest and once it is not MUST NOT
 * differ, or a change that nobody may know of is told by the time of the version before it.
 */
export const writtenWhenReceived = `
update resource_versions v set written_at = r.received_at
  from resources r
 where (v.person_id, v.type, v.id, v.version) = (r.person_id, r.type, r.id, r.version)
   and v.written_at <> r.received_at;
update resource_versions v set written_at = k.received_at
  from replaced_versions k
 where (v.person_id, v.type, v.id, v.version) = (k.person_id, k.type, k.id, k.version)
   and v.written_at <> k.received_at;
`
