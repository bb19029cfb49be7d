import type { FastifyInstance } from "fastify";
import type { Services } from "../../../platform/http/index.ts";
import { notesPage, open } from "../page/frame.ts";
import { asPerson, isOwnForm } from "../page/session.ts";
import { actionForms, isAction } from "./action.ts";
import { perform } from "./perform.ts";

const because = "the person's own session and a form of its own pages decide";

/** What the person does. Sent twice it is done once; afterwards the browser stands on a page that it may load again. */
export function registerActions(app: FastifyInstance, services: Services): void {
  app.post<{ Params: { action: string } }>("/p/do/:action", open(because), async (request, reply) => {
    const name = request.params.action;
    const form = isAction(name) ? actionForms[name].safeParse(request.body) : undefined;
    if (!isAction(name) || !form?.success || !isOwnForm(services, request, form.data.token))
      return notesPage(request, reply.code(isAction(name) ? 400 : 404));
    const said = await asPerson(services, request, (act) => perform(act, name, form.data.id, request.body));
    if (!said) return reply.redirect("/p", 303);
    const page = name === "choose" ? "sharing" : name === "unblock" ? "looked" : "home";
    return reply.redirect(`/p/${page}?said=${said}`, 303);
  });
}
