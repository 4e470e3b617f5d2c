import type { PurposeOfUse } from '../audit/access-event.js'
import type { OdsCode } from '../fhir/ods-code.js'
import type { SourceKind } from '../fhir/source-kind.js'
import type { RelationshipKind } from './relationship-kind.js'
import type { Tie } from './tie.js'

/** What a role may do at all. A right is a ceiling: whether it holds for one person is decided each time. */
export type Right =
  | 'find-people'
  | 'read-record'
  | 'see-restricted'
  | 'see-very-restricted'
  | 'claim-relationship'
  | 'break-glass'
  | 'unseal'
  | 'record-consent'
  | 'review-log'
  | 'review-access'
  | 'flag-at-risk'

/** What a national RBAC role code means here. */
export interface RoleRights {
  readonly name: string
  readonly rights: readonly Right[]
}

/** What one controller shares, with which kinds of organisation, for which purposes. An empty list shares nothing. */
export interface SharingAgreement {
  /** The controller, or `*` for each of those that take part. */
  readonly controller: OdsCode | '*'
  readonly with: readonly SourceKind[]
  readonly purposes: readonly PurposeOfUse[]
  /** What it does not cover: codes of sensitivity. */
  readonly except: readonly string[]
}

/** Who needs to see what is sensitive in one way: kinds of organisation. An empty list means nobody but its source. */
export interface SensitivityRule {
  readonly name: string
  readonly with: readonly SourceKind[]
}

/** What happens when somebody asks for the record of somebody they are tied to. */
export type TieRule = 'deny' | 'alert' | 'allow'

export interface BreakGlassPolicy {
  /** How long it lasts, in minutes. */
  readonly minutes: number
  /** The level of assurance of the sign-in that it needs (CIS2 AAL): 0 for none. */
  readonly assurance: number
  /** How old that sign-in may be, in minutes. */
  readonly signedInWithin: number
  /** Uses in an hour above which a use is alerted as repeated. Care is not stopped by it. */
  readonly repeatedAbove: number
  /** Uses in an hour at which it stops; set by the Caldicott Guardian, or not at all. */
  readonly stopsAt: number | undefined
  /** Working time for the review, in hours. */
  readonly reviewWithin: number
}

/** When somebody with parental responsibility sees the record of a child no longer. */
export interface ChildrenPolicy {
  /** The birthday with which it ends. */
  readonly parentalAccessEnds: number
  /** From which age a clinician may find that a young person is competent to decide (Gillick). */
  readonly competenceMayBeAssessedFrom: number
  /** What that does: their parents see nothing any more, or what is normal and nothing else. */
  readonly whenCompetent: 'closed' | 'normal-only'
}

/** The local rules that decisions go by, as data: who the neighbourhood lets see what. */
export interface AccessPolicy {
  /** Each decision names it. */
  readonly version: string
  /** Of which kind each organisation that takes part is. */
  readonly organisations: ReadonlyMap<OdsCode, SourceKind>
  /** By national RBAC role code. A code that is not here has no rights. */
  readonly roles: Readonly<Record<string, RoleRights>>
  readonly agreements: readonly SharingAgreement[]
  /** By code of sensitivity. One that is not here is seen by nobody but its source. */
  readonly sensitivities: Readonly<Record<string, SensitivityRule>>
  /** Kinds of organisation whose people need the person's recorded consent. */
  readonly consentRequired: readonly SourceKind[]
  readonly breakGlass: BreakGlassPolicy
  /** How many days somebody may say that a relationship of their own lasts, at most. */
  readonly selfClaimDays: number
  /**
   * How many days after its beginning a relationship lasts at most, by kind, whatever end is said or none; a kind that is not
   * here lasts as long as the record shows it.
   */
  readonly daysWithoutEnd: Readonly<Partial<Record<RelationshipKind, number | undefined>>>
  readonly children: ChildrenPolicy
  readonly ties: Readonly<Record<Tie, TieRule>>
}

/** The rights of a role: none for a code that the policy does not know. */
export function rightsOf({ roles }: Pick<AccessPolicy, 'roles'>, roleCode: string): readonly Right[] {
  const role = Object.hasOwn(roles, roleCode) ? roles[roleCode] : undefined
  return role?.rights ?? []
}
