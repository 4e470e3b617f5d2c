import { z } from 'zod'
import { ORGANISATION_KIND } from './organisation-kind.js'

const RIGHT = z.enum([
  'find-people',
  'read-record',
  'see-restricted',
  'see-very-restricted',
  'claim-relationship',
  'break-glass',
  'unseal',
  'record-consent',
  'review-log',
  'review-access',
  'flag-at-risk',
])
const TIE_RULE = z.enum(['deny', 'alert', 'allow'])
const days = z.number().int().min(1).max(3_650)
const odsCode = z.string().regex(/^[A-Z0-9]{3,12}$/, 'must be an ODS code: 3 to 12 letters and digits')

/**
 * The rules of access in a policy file. What is shared has to be said; the rest has the defaults of this record. A part
 * that is given replaces the default of that part whole, but for roles and sensitivities, which are added one by one.
 */
export const ACCESS_RULES = z.strictObject({
  sharing: z.array(
    z.strictObject({
      controller: z.union([z.literal('*'), odsCode]),
      with: z.array(ORGANISATION_KIND),
      purposes: z.array(z.enum(['TREAT', 'ETREAT', 'BTG', 'PATRQT'])),
      except: z.array(z.string().min(1)).default([]),
    }),
  ),
  roles: z
    .record(
      z.string().regex(/^R\d{4}$/, 'must be a national RBAC role code'),
      z.strictObject({ name: z.string().min(1), rights: z.array(RIGHT) }),
    )
    .optional(),
  sensitivities: z
    .record(z.string(), z.strictObject({ name: z.string().min(1), with: z.array(ORGANISATION_KIND) }))
    .optional(),
  consentRequired: z.array(ORGANISATION_KIND).optional(),
  breakGlass: z
    .strictObject({
      minutes: z.number().int().min(1).max(240),
      assurance: z.number().int().min(0).max(3),
      signedInWithin: z.number().int().min(1),
      repeatedAbove: z.number().int().min(1),
      stopsAt: z.number().int().min(1).optional(),
      reviewWithin: z.number().int().min(1),
    })
    .optional(),
  children: z
    .strictObject({
      parentalAccessEnds: z.number().int().min(11).max(18),
      competenceMayBeAssessedFrom: z.number().int().min(11).max(13),
      whenCompetent: z.enum(['closed', 'normal-only']).default('closed'),
    })
    .optional(),
  selfClaimDays: z.number().int().min(1).max(90).optional(),
  daysWithoutEnd: z
    .strictObject({
      team: days.optional(),
      referral: days.optional(),
      contact: days.optional(),
      appointment: days.optional(),
    })
    .optional(),
  ties: z
    .strictObject({
      self: TIE_RULE,
      family: TIE_RULE,
      household: TIE_RULE.default('alert'),
      'same-address': TIE_RULE.default('alert'),
      'same-surname': TIE_RULE,
    })
    .optional(),
})

/** The rules of access as the file has them. */
export type AccessRules = z.output<typeof ACCESS_RULES>
