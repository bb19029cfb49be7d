import { UserPlus } from "lucide-react";
import { useState } from "react";
import { Button } from "../../design/Button.tsx";
import { Card } from "../../design/Card.tsx";
import { PageHeader } from "../../design/PageHeader.tsx";
import { Soft, Stack } from "../../design/Stack.tsx";
import { useMe } from "../../device/me.ts";
import { useDocument } from "../../device/use-document.ts";
import { WithDocument } from "../../device/WithDocument.tsx";
import { useWords } from "../../words/use-words.ts";
import { useFreshProof } from "../security/use-fresh-proof.tsx";
import { ColleagueActs } from "./ColleagueActs.tsx";
import { ColleagueLine } from "./ColleagueLine.tsx";
import styles from "./Colleagues.module.css";
import { colleagues } from "./contract.ts";
import { InvitationLine } from "./InvitationLine.tsx";
import { InviteColleague } from "./InviteColleague.tsx";
import { mayKeepAccountOf, maySeeLastDay } from "./policy.ts";
import { words } from "./words.ts";

/** Who works here, who is on the way in, who left. */
export function Colleagues() {
  const say = useWords(words);
  const document = useDocument(colleagues);
  const me = useMe();
  const showsDay = maySeeLastDay(me);
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
        {({ colleagues: all, invitations }) => {
          const here = all.filter(({ leftOn }) => leftOn === null);
          const left = all.filter(({ leftOn }) => leftOn !== null);
          return (
            <Stack>
              <Card level={2} title={say("colleagues.invited")}>
                {invitations.length === 0 && <Soft>{say("colleagues.nobody-invited")}</Soft>}
                <ul className={styles.list}>
                  {invitations.map((invitation) => (
                    <InvitationLine key={invitation.invitationId} invitation={invitation} />
                  ))}
                </ul>
              </Card>
              <Card level={2} title={say("colleagues.here")} aside={here.length}>
                <ul className={styles.list}>
                  {here.map((colleague) => (
                    <ColleagueLine key={colleague.staffId} colleague={colleague} showsDay={showsDay}>
                      {mayKeepAccountOf({ ...me, id: me.staffId }, colleague.staffId).allowed && (
                        <ColleagueActs colleague={colleague} withProof={withProof} />
                      )}
                    </ColleagueLine>
                  ))}
                </ul>
              </Card>
              {left.length > 0 && (
                <Card level={2} title={say("colleagues.left")} aside={left.length}>
                  <ul className={styles.list}>
                    {left.map((colleague) => (
                      <ColleagueLine key={colleague.staffId} colleague={colleague} showsDay={showsDay} />
                    ))}
                  </ul>
                </Card>
              )}
            </Stack>
          );
        }}
      </WithDocument>
      {inviting && <InviteColleague wards={wards} withProof={withProof} onClose={() => setInviting(false)} />}
      {dialog}
    </Stack>
  );
}
