import { createHash, generateKeyPairSync, randomBytes, sign } from "node:crypto";

const sha256 = (of: string | Buffer): Buffer => createHash("sha256").update(of).digest();

/** What an answer is made of; a test that lies changes one of them. */
interface Answering {
  readonly challenge: string;
  readonly origin: string;
  readonly site?: string;
  readonly unlocked?: boolean;
  readonly counter?: number;
}

/** A passkey in software: a key on P-256 that answers challenges as WebAuthn Level 3 says (sections 6.1 and 6.3.3). */
export function authenticator() {
  const { privateKey, publicKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const { x = "", y = "" } = publicKey.export({ format: "jwk" });
  const id = randomBytes(32).toString("base64url");
  let uses = 0;
  return {
    id,
    /** The key as COSE writes it (RFC 9053): EC2, ES256, P-256. */
    publicKey: Buffer.concat([
      Buffer.from("a5010203262001215820", "hex"),
      Buffer.from(x, "base64url"),
      Buffer.from("225820", "hex"),
      Buffer.from(y, "base64url"),
    ]),
    answer({ challenge, origin, site = new URL(origin).hostname, unlocked = true, counter }: Answering) {
      uses += 1;
      const clientData = Buffer.from(
        JSON.stringify({ type: "webauthn.get", challenge, origin, crossOrigin: false }),
      );
      const tail = Buffer.alloc(5);
      tail.writeUInt8(unlocked ? 0b101 : 0b001);
      tail.writeUInt32BE(counter ?? uses, 1);
      const data = Buffer.concat([sha256(site), tail]);
      const signature = sign("sha256", Buffer.concat([data, sha256(clientData)]), privateKey);
      return {
        id,
        rawId: id,
        type: "public-key",
        clientExtensionResults: {},
        response: {
          clientDataJSON: clientData.toString("base64url"),
          authenticatorData: data.toString("base64url"),
          signature: signature.toString("base64url"),
        },
      };
    },
  };
}
