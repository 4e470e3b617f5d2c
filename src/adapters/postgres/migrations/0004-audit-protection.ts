/**
 * Nobody changes the log: whoever owns the tables is refused by a trigger, and the gateway works under a role that may
 * only read it and add to it.
 */
export const auditProtection = `
create function refuse_audit_change() returns trigger language plpgsql as $$
begin
  raise exception 'The audit log can only be added to.' using errcode = 'insufficient_privilege';
end
$$;
create trigger audit_entries_append_only before update or delete or truncate on audit_entries
  for each statement execute function refuse_audit_change();
create trigger audit_checkpoints_append_only before update or delete or truncate on audit_checkpoints
  for each statement execute function refuse_audit_change();

do $$
begin
  if not exists (select from pg_roles where rolname = 'neighbourhood_gateway') then
    create role neighbourhood_gateway nologin;
  end if;
exception
  when duplicate_object or unique_violation then null;
end
$$;
do $$
begin
  execute format('grant neighbourhood_gateway to %I', current_user);
  execute format('grant usage on schema %I to neighbourhood_gateway', current_schema());
  execute format('grant select, insert, update, delete on all tables in schema %I to neighbourhood_gateway', current_schema());
  execute format('grant usage, select on all sequences in schema %I to neighbourhood_gateway', current_schema());
  execute format('alter default privileges in schema %I grant select, insert, update, delete on tables to neighbourhood_gateway', current_schema());
  execute format('alter default privileges in schema %I grant usage, select on sequences to neighbourhood_gateway', current_schema());
end
$$;
revoke update, delete, truncate on audit_entries, audit_checkpoints from neighbourhood_gateway;
revoke insert, update, delete, truncate on migrations from neighbourhood_gateway;
`
