/** Versions of the policy in the order in which the database took them: no gateway's clock has a say in which is the latest. */
export const policyOrder = `
alter table policies add column sequence bigint;
update policies set sequence = ordered.place
  from (select version, row_number() over (order by published_at, version desc) as place from policies) as ordered
  where ordered.version = policies.version;
update policies set published_at = now() where published_at > now();
alter table policies alter column sequence set not null;
alter table policies alter column sequence add generated always as identity;
select setval(pg_get_serial_sequence('policies', 'sequence'), (select count(*) + 1 from policies), false);

drop index policies_latest;
create unique index policies_latest on policies (sequence desc);
`
