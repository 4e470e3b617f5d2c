/** Who reviews at an organisation is found in the log without going through what everybody else did. */
export const auditors = `
create index audit_entries_auditors on audit_entries (organisation, recorded_at desc) where actor_kind = 'auditor';
`
