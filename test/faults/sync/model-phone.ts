import { v7 as uuidv7 } from "uuid";
import type { StaffIdentity } from "../../../src/platform/database/index.ts";
import type { Answer, OpenApp } from "../../support/app.ts";

/** What became of one try: an answer that came, one that got lost on its way, or a request that never left. */
export type Way = "fine" | "answer lost" | "no signal" | "server killed";

/** A contact that waits on the phone. */
export interface Waiting {
  readonly key: string;
  readonly contactId: string;
  readonly personId: string;
  readonly leaseId: string;
  readonly at: Date;
}

/**
 * A phone reduced to what it must do: hold what a pull gives and drop what it does not name, write only about people it
 * holds, and send in order under one key until an answer says that it was taken. What is drawn on it, and how it is
 * sealed, is not here (src/platform/device).
 */
export class ModelPhone {
  readonly #open: OpenApp;
  readonly #peer: StaffIdentity;
  readonly #deviceId = uuidv7();
  readonly documents = new Map<string, unknown>();
  readonly line: Waiting[] = [];
  /** Everything that was ever written on it. */
  readonly written: Waiting[] = [];
  /** Answers that said no: there must be none. */
  readonly refused: Answer[] = [];
  leaseId: string | null = null;
  #cursor = "";

  constructor(open: OpenApp, peer: StaffIdentity) {
    this.#open = open;
    this.#peer = peer;
  }

  async takeLease(): Promise<void> {
    const { status, body } = await this.#open
      .as(this.#peer)
      .post("device/lease", { deviceId: this.#deviceId });
    if (status !== 200) throw new Error(`no lease: ${body.code}`);
    this.#forget();
    this.leaseId = body.leaseId;
  }

  async endLease(way: Way): Promise<void> {
    const { leaseId } = this;
    if (!leaseId) return;
    this.#forget();
    if (way !== "no signal") await this.#open.as(this.#peer).post("device/lease/end", { leaseId });
  }

  holds = (personId: string): boolean => this.documents.has(`people/${personId}`);

  write(personId: string, at: Date): void {
    const { leaseId } = this;
    if (!leaseId || !this.holds(personId)) return;
    const contact = { key: uuidv7(), contactId: uuidv7(), personId, leaseId, at };
    this.line.push(contact);
    this.written.push(contact);
  }

  /** Sends what is first in line. @returns whether it was taken, or `undefined` when nobody knows */
  async sendNext(way: Way, meanwhile: () => Promise<unknown> = async () => {}): Promise<boolean | undefined> {
    const next = this.line[0];
    if (!next || way === "no signal") return false;
    const [answer] = await Promise.all([this.send(next), meanwhile()]);
    if (way === "answer lost" || answer.status >= 500) return undefined;
    this.line.shift();
    if (answer.status !== 200) this.refused.push(answer);
    return answer.status === 200;
  }

  /** One try for one command; also of one that was taken before, by a tab that does not know. */
  send({ key, contactId, personId, leaseId, at }: Waiting): Promise<Answer> {
    const body = {
      contactId,
      at: at.toISOString(),
      outcome: "reached",
      words: { level: "my peers", text: `words of ${contactId}` },
    };
    return this.#open
      .as(this.#peer)
      .post(`people/${personId}/contacts`, body, key, { "footbridge-lease": leaseId });
  }

  async pull(way: Way, meanwhile: () => Promise<unknown> = async () => {}): Promise<void> {
    if (way === "no signal" || !this.leaseId) return;
    const address = `device/changes${this.#cursor ? `?after=${this.#cursor}` : ""}`;
    const [{ status, body }] = await Promise.all([
      this.#open.as(this.#peer).get(address, { "footbridge-lease": this.leaseId }),
      meanwhile(),
    ]);
    if (way === "answer lost" || status !== 200) return;
    if (body.lease === null) return this.#forget();
    if (body.whole) this.documents.clear();
    for (const { name, data } of body.documents) this.documents.set(name, data);
    for (const name of this.documents.keys()) {
      const [, personId] = /^people\/(.+)$/.exec(name) ?? [];
      if (personId && !body.people.includes(personId)) this.documents.delete(name);
    }
    this.#cursor = body.cursor;
  }

  #forget(): void {
    this.leaseId = null;
    this.#cursor = "";
    this.documents.clear();
  }
}
