import connectPgSimple from 'connect-pg-simple'
import type { RequestHandler } from 'express'
import session from 'express-session'
import type { PersonId } from '../fhir/person-id.js'
import type { Authentication } from '../identity/authentication.js'
import type { PersonClaims } from '../identity/claims.js'

/** Somebody who has signed in. */
export interface SignedIn extends Authentication {
  readonly claims: PersonClaims
  /** The role that was chosen; one alone needs no choice. */
  readonly roleProfileId?: string
  /** Milliseconds since 1970. */
  readonly signedInAt: number
  /** What the log calls this session; says nothing about the cookie. */
  readonly reference: string
  /** At which of the identity providers; the first one when left out. */
  readonly issuer?: string
  /** That provider is the one of their own organisation. */
  readonly federated?: boolean | undefined
  /** Who they are in the record, where they signed in for themselves. */
  readonly citizen?: PersonId | undefined
}

/** A stronger or more recent sign-in that is under way. */
export interface StepUp {
  /** The page to come back to: a path of ours. */
  readonly to: string
  /** Assurance level, 1 to 3. */
  readonly assurance: number
  /** How long ago it may be, in seconds. */
  readonly maxAge: number
}

/** The person whom an app is to be opened for, chosen and not yet approved. */
export interface ChosenPatient {
  readonly patient: PersonId
  /** How they are shown. */
  readonly name: string
  readonly born: string
}

declare module 'express-session' {
  interface SessionData {
    signedIn?: SignedIn
    /** The page that was asked for before sign-in: a path of ours. */
    askedFor?: string
    csrfToken?: string
    stepUp?: StepUp
    /** Whose page was opened last. */
    openPerson?: PersonId
    /** By the id of the app's request. */
    chosenPatients?: Readonly<Record<string, ChosenPatient>>
  }
}

/** What a store of sessions needs of a database. */
export interface SessionDatabase {
  query<R>(sql: string, parameters?: readonly (string | number | boolean | null)[]): Promise<readonly R[]>
}

export interface SessionSettings {
  readonly database: SessionDatabase
  readonly secret: string
  readonly isHttps: boolean
  /** How long a session lives without being used, in milliseconds; 15 minutes when left out. */
  readonly idleLimit?: number
}

export interface Sessions {
  readonly handler: RequestHandler
  /** Stops looking for sessions that have ended. */
  close(): void
}

const IDLE_LIMIT = 15 * 60_000

/** The longest a session may live, however much it is used, in milliseconds. */
export const ABSOLUTE_LIMIT = 10 * 3_600_000

/**
 * Sessions in the database, so that any gateway knows them and sign-out ends them on the server. The cookie holds a
 * random id and nothing else.
 */
export function createSessions({
  database,
  secret,
  isHttps,
  idleLimit = IDLE_LIMIT,
}: SessionSettings): Sessions {
  const Store = connectPgSimple(session)
  const pool = {
    query: async (sql: string, parameters?: readonly string[]) => ({
      rows: await database.query(sql, parameters),
    }),
  }
  const store = new Store({
    pool: pool as never,
    tableName: 'sessions',
    createTableIfMissing: false,
    ttl: Math.ceil(idleLimit / 1000),
    errorLog: () => undefined,
  })

  return {
    handler: session({
      name: cookieName(isHttps),
      secret,
      store,
      resave: false,
      saveUninitialized: false,
      // No Max-Age: a cookie that outlives its session lets us say that the session has ended, and why.
      cookie: { httpOnly: true, sameSite: 'lax', secure: isHttps, path: '/' },
      proxy: isHttps,
    }),
    close() {
      store.close()
    },
  }
}

/** A `__Host-` cookie needs https. */
export function cookieName(isHttps: boolean): string {
  return isHttps ? '__Host-record.sid' : 'record.sid'
}
