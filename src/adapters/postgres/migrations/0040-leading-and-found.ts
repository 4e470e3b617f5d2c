/**
 * Where somebody works who found a young person competent, or not: whether they may be named hangs on it. Of a finding from
 * before it is not known.
 */
export const leadingAndFound = `
alter table competence_findings add column organisation text;
`
