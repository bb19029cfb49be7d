import { z } from "zod";
import { contract } from "../http/contract.ts";

const instant = z.iso.datetime();

/** The server's leave to hold one's own people on a phone, for the shift that runs and 12 hours at most. */
export const lease = z.object({ leaseId: z.uuid(), from: instant, until: instant });

export const takeLease = contract({
  method: "POST",
  path: "/api/v1/device/lease",
  tag: "device",
  summary: "A lease for this phone until the shift ends; 409 off-shift where none runs. The one before ends",
  /** Made once by the phone and kept there. */
  body: z.object({ deviceId: z.uuid() }),
  answer: lease.extend({
    /** 32 bytes in base64url, new with every answer and nowhere kept on the server: the key of this lease's store. */
    storeSecret: z.string(),
    /** 32 bytes in base64url, the same for this member of staff on this phone at every lease: the key of what waits. */
    outboxKey: z.string(),
  }),
});

export const keyOfWhatWaits = contract({
  method: "POST",
  path: "/api/v1/device/outbox-key",
  tag: "device",
  summary: "The key of what still waits on this phone, also off shift: it goes out, and nothing comes in",
  body: z.object({ deviceId: z.uuid() }),
  answer: z.object({ outboxKey: z.string() }),
});

export const endLease = contract({
  method: "POST",
  path: "/api/v1/device/lease/end",
  tag: "device",
  summary: "End a lease before its time: at “finish” and at signing out; ending twice is the same as once",
  body: z.object({ leaseId: z.uuid() }),
  answer: z.object({ ended: z.literal(true) }),
});

export const ownLeases = contract({
  method: "GET",
  path: "/api/v1/device/leases",
  tag: "device",
  summary: "One's own phones with the latest lease of each",
  answer: z.object({
    devices: z.array(lease.extend({ deviceId: z.uuid(), endedAt: instant.nullable() })),
  }),
});

/** The rows that a phone holds: one a person, and one a stay and a contact of theirs. Past `hard` whole people are left out. */
export const budget = { soft: 2_000, hard: 5_000 } as const;

export const deviceChanges = contract({
  method: "GET",
  path: "/api/v1/device/changes",
  tag: "device",
  summary: "Everything this phone may hold, or what changed of it since a cursor",
  /** A cursor belongs to its lease; one of an earlier lease, or one that can't be read, gives everything. */
  query: z.object({ after: z.string().max(400).optional() }),
  answer: z.object({
    cursor: z.string(),
    /**
     * `null`: this phone holds no running lease, and forgets all it has but what waits to be sent. Its `until` is other
     * than before where the shift was made longer or shorter; the phone follows.
     */
    lease: lease.nullable(),
    /** Documents are everything there is, not only what changed: those that are not among them are dropped. */
    whole: z.boolean(),
    /** Everyone whom the phone may hold now. It drops every other person's documents. */
    people: z.array(z.uuid()),
    /** Named by their address below /api/v1/, and holding what that address answers. */
    documents: z.array(z.object({ name: z.string(), data: z.unknown() })),
    rows: z.number().int(),
    budget: z.object({ soft: z.number().int(), hard: z.number().int() }),
    /** People of one's own whose documents don't fit on the phone any more: only with a network. */
    leftOut: z.array(z.uuid()),
  }),
});

/**
 * What `live` says. Between them stand comments, one in 20 seconds, which an EventSource does not show.
 */
export const liveEvents = {
  /** First of all, and after a gap in what the server heard: anything may have changed. */
  reread: z.object({}),
  /** Documents that may be other than they were. One that is gone answers 404 now. */
  changed: z.object({ documents: z.array(z.string()) }),
} as const;

export const live = contract({
  method: "GET",
  path: "/api/v1/live",
  tag: "device",
  summary:
    "What changes, as server-sent events (text/event-stream): “reread” and “changed”; ends with the session",
  answer: z.string(),
});
