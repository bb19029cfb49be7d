import type {
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
} from "@simplewebauthn/browser";

/** What the browser made or signed, as our routes take it. */
interface Given {
  readonly id: string;
  readonly rawId: string;
  readonly type: "public-key";
  readonly response: Record<string, unknown>;
  readonly clientExtensionResults: Record<string, unknown>;
}

/** Whether this browser, at this address, knows passkeys. */
export const knowsPasskeys = (): boolean => "PublicKeyCredential" in window;

const load = () => import("@simplewebauthn/browser");

/** Lets the browser make a passkey; `undefined` when its holder thought better of it. */
export async function makePasskey(options: object): Promise<Given | undefined> {
  const { startRegistration } = await load();
  const optionsJSON = options as PublicKeyCredentialCreationOptionsJSON;
  return startRegistration({ optionsJSON }).then(asGiven, () => undefined);
}

/** Lets the browser ask for a passkey; `undefined` when none was shown. */
export async function showPasskey(options: object): Promise<Given | undefined> {
  const { startAuthentication } = await load();
  const optionsJSON = options as PublicKeyCredentialRequestOptionsJSON;
  return startAuthentication({ optionsJSON }).then(asGiven, () => undefined);
}

const asGiven = (made: object): Given => made as Given;
