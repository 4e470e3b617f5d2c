import { Router, type Request } from 'express'
import { toRole } from '../../identity/actor-from-claims.js'
import { ANONYMOUS } from '../../identity/event-actor.js'
import type { OrganisationDirectory } from '../../identity/organisation.js'
import { fieldOf } from '../body.js'
import { requestIdOf } from '../request-id.js'
import type { SignedIn } from '../session.js'
import { enter, takeAskedFor, type EnterDeps } from './enter.js'
import type { FinishDeps } from './finish-sign-in.js'

export type RoleDeps = EnterDeps & Pick<FinishDeps, 'newReference'>

/**
 * Choosing the role in which somebody works now, and changing it: each time the session has a new id. Changed, it is
 * another session altogether: a glass or a seal that was opened in one role is closed in the next, and its apps have ended.
 */
export function roleRoutes(deps: RoleDeps): Router {
  const router = Router({ caseSensitive: true })

  router.get('/role', (req, res) => {
    const signedIn = req.session.signedIn
    if (!signedIn) {
      res.redirect(303, '/sign-in')
      return
    }
    res.render('web/sign-in/role.njk', rolePage(signedIn, deps.directory))
  })

  router.post('/role', async (req, res) => {
    const signedIn = req.session.signedIn
    if (!signedIn) {
      res.redirect(303, '/sign-in')
      return
    }
    const roleProfileId = fieldOf(req.body, 'role')
    const reference = isChange(signedIn, roleProfileId) ? deps.newReference() : signedIn.reference
    if (!(await enter(deps, req, { ...signedIn, roleProfileId, reference }))) {
      await noteNotTaken(deps, req, { ...signedIn, roleProfileId })
      res.status(400).render('web/sign-in/role.njk', {
        ...rolePage(signedIn, deps.directory),
        error: 'Choose the role in which you work now',
      })
      return
    }
    res.redirect(303, takeAskedFor(req))
  })

  return router
}

/** The first choice changes nothing, nor does the same once more. */
function isChange({ roleProfileId: before }: SignedIn, roleProfileId: string): boolean {
  return before !== undefined && before !== roleProfileId
}

/** A role that they do not hold is in the log as tried, by whom their provider says that they are. */
async function noteNotTaken(
  { notes }: EnterDeps,
  req: Request,
  { claims, reference, roleProfileId }: SignedIn,
): Promise<void> {
  await notes.note({
    interaction: 'login',
    actor: { ...ANONYMOUS, id: claims.nhsid_useruid, name: claims.name, session: reference },
    reason: roleProfileId === '' ? 'role-not-chosen' : 'role-not-held',
    query: 'POST /role',
    requestId: requestIdOf(req),
  })
}

function rolePage({ claims, roleProfileId }: SignedIn, directory: OrganisationDirectory): object {
  return {
    name: claims.name,
    roles: claims.nhsid_nrbac_roles.map((claim) => ({
      profileId: claim.person_roleid,
      name: toRole(claim).name,
      organisation:
        [...directory.values()].find(({ odsCode }) => odsCode === claim.org_code)?.name ?? claim.org_name,
      isChosen: claim.person_roleid === roleProfileId,
    })),
  }
}
