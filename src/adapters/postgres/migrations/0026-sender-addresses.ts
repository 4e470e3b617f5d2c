/** The address under which a source knows what it sent without a logical id: see `senderAddressOf`. */
export const senderAddresses = `
alter table resources add column sender_address text;
alter table ingest_staged add column sender_address text;
alter table rebuild_resources add column sender_address text;
`
