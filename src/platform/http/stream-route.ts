import type { FastifyInstance, FastifyRequest } from "fastify";
import { actAsHolder, hashOf, type StaffIdentity } from "../database/index.ts";
import type { Permission } from "../permit/index.ts";
import type { Contract } from "./contract.ts";
import { type EventStream, startEventStream } from "./event-stream.ts";
import { refuseForeignForms } from "./foreign-forms.ts";
import { notFound, notYourRole, signInNeeded } from "./problem.ts";
import { schemaOf } from "./schema-of.ts";
import type { Services } from "./services.ts";
import { sessionCookieOf } from "./session-cookie.ts";

/** Who listens, under which session; whoever keeps the stream ends it with that session. */
export interface StreamHolder {
  readonly who: StaffIdentity;
  readonly sessionHash: Buffer;
}

interface Streaming {
  readonly permit: (who: StaffIdentity) => Permission;
  readonly open: (holder: StreamHolder, stream: EventStream) => void;
}

/** Registers a stream of events for staff. Permission is asked when it opens; what is sent later is asked of its sender. */
export function streamRoute(
  app: FastifyInstance,
  services: Services,
  definition: Contract,
  { permit, open }: Streaming,
): void {
  app.route({
    method: "GET",
    url: definition.path,
    schema: schemaOf(definition),
    exposeHeadRoute: false,
    onRequest: refuseForeignForms,
    handler: async (request, reply) => {
      const holder = await holderOf(request, services);
      const permission = permit(holder.who);
      request.permissionAsked = true;
      if (!permission.allowed) throw permission.refusedBy === "role" ? notYourRole() : notFound();
      open(holder, startEventStream(reply));
    },
  });
}

function holderOf(request: FastifyRequest, { database, clock }: Services): Promise<StreamHolder> {
  const cookie = sessionCookieOf(request);
  if (!cookie) throw signInNeeded();
  return actAsHolder(database, cookie, clock(), async (holder) => {
    if (holder?.who.kind !== "staff") throw signInNeeded();
    return { who: holder.who, sessionHash: hashOf(cookie) };
  });
}
