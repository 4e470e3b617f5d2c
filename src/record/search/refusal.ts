/** A request that the grammar does not have. Names of parameters may be repeated to the caller and to the log, values never. */
export interface Refusal {
  readonly outcome: 'refused'
  readonly status: 400 | 403 | 404 | 406
  /** The parameter or the type that cannot be answered; only what looks like one is repeated. */
  readonly parameter: string
  /** For the log. */
  readonly reason: string
  /** For the caller: what to send instead. */
  readonly diagnostics: string
}

/** Refuses a parameter: `why` goes on behind `The parameter code `. */
export function refuseParameter(name: string, why: string, status: Refusal['status'] = 400): Refusal {
  const parameter = /^[A-Za-z_][\w.:-]{0,40}$/.test(name) ? name : '(not a parameter name)'
  return {
    outcome: 'refused',
    status,
    parameter,
    reason: `parameter-refused ${parameter}`,
    diagnostics: `The parameter ${parameter} ${why}`,
  }
}

/** Refuses a whole type. */
export function refuseType(type: string, why: string, status: Refusal['status']): Refusal {
  const parameter = /^[A-Z][A-Za-z]{1,40}$/.test(type) ? type : '(not a type)'
  return {
    outcome: 'refused',
    status,
    parameter,
    reason: `type-refused ${parameter}`,
    diagnostics: `${parameter} ${why}`,
  }
}

/** Whether something was refused. */
export function isRefusal(value: object): value is Refusal {
  return 'outcome' in value && value.outcome === 'refused'
}
