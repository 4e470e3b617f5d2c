/**
 * Whose each resource is, and by which identifiers its sender knows it. Both are claimed in the transaction that opens an
 * intent (\`claimed_by\`) and settled in the one that closes it. What is held already is taken over: had two people the
 * same resource, the one who had it first keeps it.
 */
export const identity = `
create table resource_owners (
  type         text not null,
  id           text not null,
  person_id    text not null,
  organisation text not null,
  claimed_by   text,
  primary key (type, id)
);
create index resource_owners_claimed on resource_owners (claimed_by) where claimed_by is not null;

create table identifiers (
  organisation text not null,
  type         text not null,
  system       text not null,
  value        text not null,
  id           text not null,
  claimed_by   text,
  primary key (organisation, type, system, value, id)
);
create index identifiers_resource on identifiers (type, id);
create index identifiers_claimed on identifiers (claimed_by) where claimed_by is not null;

alter table resources add column codes text;
alter table rebuild_resources add column codes text;
alter table ingest_staged add column codes text;

create unlogged table rebuild_identifiers (
  organisation text not null,
  type         text not null,
  system       text not null,
  value        text not null,
  id           text not null
);

insert into resource_owners (type, id, person_id, organisation)
  select type, id, person_id, organisation from resources order by received_at on conflict do nothing;

create function pg_temp.shortened(sent text) returns text language sql immutable as $$
  select case when octet_length(sent) <= 500 then sent
    else 'sha256:' || encode(sha256(convert_to(sent, 'UTF8')), 'hex') end
$$;

insert into identifiers (organisation, type, system, value, id)
  select organisation, type, 'https://neighbourhood-record.example/CodeSystem/sender-id',
    pg_temp.shortened(sender_id), id
    from resources where sender_id is not null
  on conflict do nothing;

insert into identifiers (organisation, type, system, value, id)
  select organisation, type, pg_temp.shortened(sent ->> 'system'),
    pg_temp.shortened(case when sent ->> 'system' = 'https://fhir.nhs.uk/Id/nhs-number'
      then regexp_replace(sent ->> 'value', '[\\s-]', '', 'g') else sent ->> 'value' end),
    id
    from (select organisation, type, id, (head || '"versionId":"0",' || tail)::json -> 'identifier' as identifier
            from resources where tail like '%"identifier":%' and not (type = 'Patient' and id = person_id)) as held,
      json_array_elements(
        case when json_typeof(identifier) = 'array' then identifier
          when json_typeof(identifier) = 'object' then json_build_array(identifier) else '[]' end) as sent
   where json_typeof(sent -> 'system') = 'string' and json_typeof(sent -> 'value') = 'string'
  on conflict do nothing;
`
