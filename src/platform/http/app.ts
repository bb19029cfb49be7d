import compress from "@fastify/compress";
import cookie from "@fastify/cookie";
import formbody from "@fastify/formbody";
import rateLimit from "@fastify/rate-limit";
import Fastify, { type FastifyInstance, LogController } from "fastify";
import { serializerCompiler, validatorCompiler } from "fastify-type-provider-zod";
import { answerErrors, errorForLog, refuseBadAddress } from "./errors.ts";
import { tellWhatIsAllowed } from "./fixed-headers.ts";
import { letLeave } from "./leave.ts";
import { describeInterface } from "./openapi.ts";

declare module "fastify" {
  interface FastifyRequest {
    /** Set by whatever decided who may; a request that is answered without it is an error. */
    permissionAsked: boolean;
  }
  interface FastifyContextConfig {
    /** Open to everyone by design (health, the door, static files): says why. */
    openBecause?: string;
  }
}

/** The HTTP frame: headers, limits, problems, contracts as allow-lists, and the two hooks that hold the walls. */
export async function createApp(options: {
  readonly logLevel: string;
  /** How many proxies stand in front of this server and are believed; 0: none. */
  readonly trustProxy: number;
  /** Where the log goes instead of the standard output. */
  readonly logTo?: { write(line: string): void };
}): Promise<FastifyInstance> {
  const app = Fastify({
    trustProxy: (_, hop) => hop < options.trustProxy,
    bodyLimit: 256 * 1024,
    // While it closes, what still comes on a connection that is open is answered, too.
    return503OnClosing: false,
    // Addresses and query strings can name a person; the log keeps the route's pattern, status and time only.
    logController: new LogController({ disableRequestLogging: true }),
    logger: {
      level: options.logLevel,
      base: null,
      redact: ["req", "res"],
      serializers: { err: errorForLog },
      ...(options.logTo && { stream: options.logTo }),
    },
    frameworkErrors: refuseBadAddress,
    routerOptions: { ignoreTrailingSlash: true },
  });
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  app.decorateRequest("permissionAsked", false);
  answerErrors(app);
  letLeave(app);
  logWithoutPersons(app);
  refuseUnaskedAndUndescribed(app);
  tellWhatIsAllowed(app);
  await app.register(cookie);
  await app.register(formbody);
  await app.register(compress, { global: true, threshold: 2_048 });
  await app.register(rateLimit, { global: false });
  await describeInterface(app);
  return app;
}

function refuseUnaskedAndUndescribed(app: FastifyInstance): void {
  app.addHook("onRoute", (route) => {
    if (isOpen(route) || route.method === "HEAD") return;
    if (!route.schema?.response)
      throw new Error(`${route.method} ${route.url} has no response contract: it could let anything out.`);
  });
  app.addHook("onSend", async (request, reply) => {
    if (reply.statusCode >= 400 || request.permissionAsked || isOpen(request.routeOptions)) return;
    throw new Error(`${request.method} ${request.routeOptions.url} answered without asking permission.`);
  });
}

/**
 * Open by a stated reason, or a file that a plugin serves and hides from the description (pages of the app and of
 * the description itself). Nothing under /api/v1 can hide.
 */
const isOpen = (route: OpenOrNot): boolean =>
  route.config?.openBecause !== undefined ||
  (route.schema !== undefined && "hide" in route.schema && !route.url?.startsWith("/api/v1/"));

interface OpenOrNot {
  readonly url?: string | undefined;
  readonly config?: { readonly openBecause?: string } | undefined;
  readonly schema?: object | undefined;
}

function logWithoutPersons(app: FastifyInstance): void {
  app.addHook("onResponse", async (request, reply) => {
    request.log.info(
      {
        method: request.method,
        route: request.routeOptions.url ?? "unknown",
        status: reply.statusCode,
        ms: Math.round(reply.elapsedTime),
      },
      "answered",
    );
  });
}
