import { PageHeader } from "../../design/PageHeader.tsx";
import { Stack } from "../../design/Stack.tsx";
import { useDocument } from "../../device/use-document.ts";
import { WithDocument } from "../../device/WithDocument.tsx";
import { useWords } from "../../words/use-words.ts";
import { security } from "./contract.ts";
import { PasskeysCard } from "./PasskeysCard.tsx";
import { PasswordCard } from "./PasswordCard.tsx";
import { SecondStepCard } from "./SecondStepCard.tsx";
import { SessionsCard } from "./SessionsCard.tsx";
import { words } from "./words.ts";

/** How one's own account is protected, and where it is in use. */
export function SecurityScreen() {
  const say = useWords(words);
  const document = useDocument(security);
  return (
    <Stack gap="large">
      <PageHeader title={say("security.title")} back={{ href: "/me", word: say("security.back") }} />
      <WithDocument document={document}>
        {(account) => (
          <Stack>
            <PasswordCard has={account.password} />
            <SecondStepCard {...account} />
            <PasskeysCard passkeys={account.passkeys} />
            <SessionsCard />
          </Stack>
        )}
      </WithDocument>
    </Stack>
  );
}
