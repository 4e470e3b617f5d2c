/** Steps that wait to be confirmed, one a session: taken by one statement, so that a value counts once on all gateways. */
export const waitingSteps = `
create table waiting_steps (
  session    text   not null primary key,
  digest     text   not null,
  expires_at bigint not null
);
create index waiting_steps_expiry on waiting_steps (expires_at);
`
