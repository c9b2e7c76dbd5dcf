import type { BackendHandlers } from '#electron/backend/answers.ts'
import type { Push } from '#electron/backend/push.ts'
import type { Session } from '#electron/backend/session.ts'
import type { KeyStore } from '#electron/store/workspace/key-store.ts'
import { attachmentHandlers } from './attachments.ts'
import { batchHandlers } from './batches.ts'
import { companyHandlers } from './companies.ts'
import { coreHandlers } from './cores.ts'
import { exportHandlers } from './exports.ts'
import { importHandlers } from './imports.ts'
import { keyHandlers } from './keys.ts'
import { labelHandlers } from './labels.ts'
import { inboxHandlers } from './inbox.ts'
import { messageHandlers } from './messages.ts'
import { syncHandlers } from './sync.ts'
import { taskHandlers } from './tasks.ts'
import { unfinishedHandlers } from './unfinished.ts'
import { viewHandlers } from './views.ts'
import { workspaceHandlers } from './workspace.ts'

/** An answer to every call of the backend. */
export function backendHandlers(
  session: Session,
  tools: { readonly push: Push; readonly keyStore: KeyStore },
): BackendHandlers {
  return {
    ...workspaceHandlers(session, tools),
    ...keyHandlers(session, tools),
    ...companyHandlers(session),
    ...attachmentHandlers(session),
    ...taskHandlers(session),
    ...messageHandlers(session),
    ...batchHandlers(session),
    ...importHandlers(session),
    ...exportHandlers(session, tools.push),
    ...inboxHandlers(session, tools),
    ...syncHandlers(session),
    ...coreHandlers(session),
    ...viewHandlers(session),
    ...unfinishedHandlers(session),
    ...labelHandlers(session, tools),
  }
}
