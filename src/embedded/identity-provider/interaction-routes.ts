import { urlencoded, Router, type Request, type Response } from 'express'
import { rateLimit, type RateLimitRequestHandler } from 'express-rate-limit'
import type Provider from 'oidc-provider'
import { toAcr } from '../../identity/authentication.js'
import type { Account } from './account.js'
import { hashPassword, isPassword } from './password-hash.js'
import type { NoteRefusedSignIn } from './refused-sign-in.js'

export interface InteractionDeps {
  readonly provider: Provider
  readonly accounts: readonly Account[]
  readonly render: (view: string, model: object) => string
  readonly noteRefused: NoteRefusedSignIn
}

const FIVE_MINUTES = 5 * 60_000
const WRONG_TRIES_PER_NAME = 20
const WRONG_TRIES_PER_ADDRESS = 100
const LONGEST_FIELD = 200

/** What the log says was asked. */
const ASKED = 'POST /oidc/interaction'
const FORM = 'embedded/identity-provider/sign-in-form.njk'
const NOT_UNDER_WAY = 'embedded/identity-provider/provider-error.njk'
const TOO_MANY = 'There were too many tries with a wrong password. Wait five minutes, then try again.'
const WRONG = 'The name or the password is not right'

/**
 * The provider's own page: user name and password. Bound to the browser in which the sign-in began by the provider's
 * cookie, without which there is nothing to fill in. Says the same of a name that is not known as of a wrong password.
 */
export function interactionRoutes({ provider, accounts, render, noteRefused }: InteractionDeps): Router {
  const byUsername = new Map(accounts.map((account) => [account.username, account]))
  // Tried when the name is not known, so that both take as long.
  const nobody = hashPassword('')
  const router = Router({ caseSensitive: true })

  router.get('/interaction/:uid', async (req, res) => {
    if (!(await isUnderWay(req, res))) return
    res.type('html').send(render(FORM, { action: req.originalUrl, username: '', error: undefined }))
  })

  router.post(
    '/interaction/:uid',
    urlencoded({ extended: false, limit: '4kb', parameterLimit: 10 }),
    limitWrongTries(WRONG_TRIES_PER_ADDRESS, ({ ip }) => ip ?? ''),
    limitWrongTries(WRONG_TRIES_PER_NAME, (req) => fieldOf(req, 'username').toLowerCase()),
    async (req, res) => {
      if (!(await isUnderWay(req, res))) return
      const username = fieldOf(req, 'username')
      const account = byUsername.get(username.toLowerCase())
      const isRight = await isPassword(fieldOf(req, 'password'), account?.passwordHash ?? (await nobody))
      if (account && isRight) {
        await provider.interactionFinished(req, res, {
          login: {
            accountId: account.claims.nhsid_useruid,
            remember: false,
            acr: toAcr(Number(account.claims.authentication_assurance_level)),
          },
          // Our own clients need none; whoever asks for a prompt of it is not asked for ever.
          consent: {},
        })
        return
      }
      await noteRefused(req, { reason: 'password-wrong', account, query: ASKED })
      res
        .status(400)
        .type('html')
        .send(render(FORM, { action: req.originalUrl, username, error: WRONG }))
    },
  )

  return router

  /** Whether this browser has a sign-in under way; where it has none, it is told so. */
  async function isUnderWay(req: Request, res: Response): Promise<boolean> {
    try {
      await provider.interactionDetails(req, res)
      return true
    } catch (error) {
      if ((error as Error).name !== 'SessionNotFound') throw error
      res
        .status(400)
        .type('html')
        .send(render(NOT_UNDER_WAY, { reason: 'session_not_found' }))
      return false
    }
  }

  function limitWrongTries(limit: number, keyOf: (req: Request) => string): RateLimitRequestHandler {
    return rateLimit({
      windowMs: FIVE_MINUTES,
      limit,
      skipSuccessfulRequests: true,
      standardHeaders: false,
      legacyHeaders: false,
      keyGenerator: keyOf,
      validate: false,
      handler: (req, res, next) => {
        answerTooMany(req, res).catch(next)
      },
    })
  }

  async function answerTooMany(req: Request, res: Response): Promise<void> {
    const username = fieldOf(req, 'username')
    await noteRefused(req, {
      reason: 'too-many-tries',
      account: byUsername.get(username.toLowerCase()),
      query: ASKED,
    })
    res
      .status(429)
      .setHeader('Retry-After', '300')
      .type('html')
      .send(render(FORM, { action: req.originalUrl, username, error: TOO_MANY }))
  }
}

function fieldOf(req: Request, name: 'username' | 'password'): string {
  const value = (req.body as Readonly<Record<string, unknown>> | undefined)?.[name]
  return typeof value === 'string' ? value.slice(0, LONGEST_FIELD).trim() : ''
}
