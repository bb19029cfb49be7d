import type { FastifyInstance } from "fastify";
import { notFound, openRoute, type Services, setSessionCookie } from "../../http/index.ts";
import { demoDoor, demoSignIn } from "../contract.ts";
import { openSession } from "../session/open-session.ts";
import type { DemoPeople, DemoPerson } from "./people.ts";

const because = "the demo's door: invented people only, and only where the demo runs";

/** The demo's door. Not registered where no demo runs, so that it is missing like everything else that isn't there. */
export function registerDemoDoor(app: FastifyInstance, services: Services, demo: DemoPeople): void {
  openRoute(app, demoDoor, { because, answer: async () => ({ people: [...demo.people] }) });

  openRoute(app, demoSignIn, {
    because,
    answer: async ({ request, reply, body }) => {
      const someone = demo.people.find(answersTo(body));
      const session = someone && (await openSession(services, { by: "demo", who: someone.who }, request));
      if (!session) throw notFound();
      setSessionCookie(request, reply, session.cookie, session.seconds);
      return { location: await startOf(services, demo, someone) };
    },
  });
}

type Wish = { readonly email: string } | { readonly as: DemoPerson["as"] };

const answersTo =
  (wish: Wish) =>
  (person: DemoPerson): boolean =>
    "email" in wish ? person.email?.toLowerCase() === wish.email : person.as === wish.as;

/** A person has their own page; whoever works here starts at the front. */
async function startOf(services: Services, demo: DemoPeople, { who }: DemoPerson): Promise<string> {
  return who.kind === "person" ? demo.openOwnPageFor(services, who.programmeId, who.id) : "/";
}
