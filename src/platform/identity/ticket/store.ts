import { type Act, hashOf } from "../../database/index.ts";

/** What a ticket is for. */
export type Purpose = "second step" | "passkey challenge" | "way to a provider";

export interface Ticket {
  readonly programmeId: string;
  readonly purpose: Purpose;
  /** Ids and random values; never a secret that opens something by itself. */
  readonly content: Readonly<Record<string, string>>;
  readonly wrongTries: number;
}

export async function insertTicket(
  { db }: Act,
  token: string,
  { programmeId, purpose, content }: Omit<Ticket, "wrongTries">,
  expiresAt: Date,
): Promise<void> {
  await db
    .insertInto("doorTicket")
    .values({
      programmeId,
      ticketHash: hashOf(token),
      purpose,
      content: JSON.stringify(content),
      expiresAt,
    })
    .execute();
}

/** A ticket that is still good, held until the transaction ends: two who use it at once take turns. */
export async function findTicket(
  { db, now }: Act,
  token: string,
  purpose: Purpose,
): Promise<Ticket | undefined> {
  const row = await db
    .selectFrom("doorTicket")
    .select(["programmeId", "content", "wrongTries"])
    .where("ticketHash", "=", hashOf(token))
    .where("purpose", "=", purpose)
    .where("expiresAt", ">", now)
    .forUpdate()
    .executeTakeFirst();
  return row && { ...row, purpose, content: row.content as Ticket["content"] };
}

/** False when another request was faster. */
export async function deleteTicket({ db }: Act, token: string): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom("doorTicket")
    .where("ticketHash", "=", hashOf(token))
    .executeTakeFirst();
  return numDeletedRows > 0n;
}

export async function countWrongTry({ db }: Act, token: string, wrongTries: number): Promise<void> {
  await db.updateTable("doorTicket").set({ wrongTries }).where("ticketHash", "=", hashOf(token)).execute();
}
