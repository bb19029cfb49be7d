import { UserPlus } from "lucide-react";
import { useState } from "react";
import { Button } from "../../design/Button.tsx";
import { Card } from "../../design/Card.tsx";
import { Lines } from "../../design/Lines.tsx";
import { More } from "../../design/More.tsx";
import { PageHeader } from "../../design/PageHeader.tsx";
import { Soft, Stack } from "../../design/Stack.tsx";
import { useMe } from "../../device/me.ts";
import { useDocument } from "../../device/use-document.ts";
import { WithDocument } from "../../device/WithDocument.tsx";
import { useWords } from "../../words/use-words.ts";
import { useFreshProof } from "../security/use-fresh-proof.tsx";
import { ColleagueActs } from "./ColleagueActs.tsx";
import { ColleagueLine } from "./ColleagueLine.tsx";
import { type Colleague, type ColleaguePage, colleagues, moreColleagues } from "./contract.ts";
import { InvitationLine } from "./InvitationLine.tsx";
import { InviteColleague } from "./InviteColleague.tsx";
import { mayKeepAccountOf, maySeeLastDay } from "./policy.ts";
import { words } from "./words.ts";

/** Who works here, who is on the way in, who left. */
export function Colleagues() {
  const say = useWords(words);
  const document = useDocument(colleagues);
  const { withProof, dialog } = useFreshProof();
  const [inviting, setInviting] = useState(false);
  const wards = "data" in document ? document.data.wards : [];
  return (
    <Stack gap="large">
      <PageHeader
        title={say("colleagues.title")}
        detail={say("colleagues.detail")}
        aside={
          <Button kind="primary" icon={UserPlus} onClick={() => setInviting(true)}>
            {say("colleagues.invite")}
          </Button>
        }
      />
      <WithDocument document={document}>
        {({ here, left, invitations }) => (
          <Stack>
            <Card level={2} title={say("colleagues.invited")}>
              {invitations.length === 0 && <Soft>{say("colleagues.nobody-invited")}</Soft>}
              <Lines>
                {invitations.map((invitation) => (
                  <InvitationLine key={invitation.invitationId} invitation={invitation} />
                ))}
              </Lines>
            </Card>
            <Card level={2} title={say("colleagues.here")} aside={here.inAll}>
              <ColleaguesPage page={here} withProof={withProof} />
            </Card>
            {left.inAll > 0 && (
              <Card level={2} title={say("colleagues.left")} aside={left.inAll}>
                <ColleaguesPage page={left} withProof={withProof} />
              </Card>
            )}
          </Stack>
        )}
      </WithDocument>
      {inviting && <InviteColleague wards={wards} withProof={withProof} onClose={() => setInviting(false)} />}
      {dialog}
    </Stack>
  );
}

interface PageProps {
  readonly page: ColleaguePage;
  readonly withProof: (run: () => void) => void;
}

/** Fifty of them, and a way to the next. */
function ColleaguesPage({ page: { people, next }, withProof }: PageProps) {
  const say = useWords(words);
  const me = useMe();
  const showsDay = maySeeLastDay(me);
  const mayKeep = ({ staffId, leftOn }: Colleague) =>
    leftOn === null && mayKeepAccountOf({ ...me, id: me.staffId }, staffId).allowed;
  return (
    <>
      <Lines>
        {people.map((colleague) => (
          <ColleagueLine key={colleague.staffId} colleague={colleague} showsDay={showsDay}>
            {mayKeep(colleague) && <ColleagueActs colleague={colleague} withProof={withProof} />}
          </ColleagueLine>
        ))}
      </Lines>
      {next && (
        <More label={say("colleagues.more")}>
          <NextColleagues after={next} withProof={withProof} />
        </More>
      )}
    </>
  );
}

function NextColleagues({ after, withProof }: Omit<PageProps, "page"> & { readonly after: string }) {
  const document = useDocument(moreColleagues, { query: { after } });
  return (
    <WithDocument document={document}>
      {(page) => <ColleaguesPage page={page} withProof={withProof} />}
    </WithDocument>
  );
}
