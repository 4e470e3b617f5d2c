/** What every gateway on one database must agree about. */
export const settings = `
create table settings (
  name  text not null primary key,
  value text not null
);
`
