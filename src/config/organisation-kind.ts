import { z } from 'zod'

/** The kinds of organisation that a policy file may name, for its organisations and for its sharing agreements. */
export const ORGANISATION_KIND = z.enum([
  'acute',
  'community',
  'mental-health',
  'social-care',
  'primary-care',
  'pharmacy',
  'ambulance',
  'vcse',
])
