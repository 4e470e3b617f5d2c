/** Whether a run of the tests may leave a part out: `REQUIRE=hapi,postgres,browser` names those that it may not. */
export function isRequired(part: 'hapi' | 'postgres' | 'browser'): boolean {
  return (process.env['REQUIRE'] ?? '').split(',').some((name) => name.trim() === part)
}
