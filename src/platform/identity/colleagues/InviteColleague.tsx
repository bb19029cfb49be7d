import { type FormEvent, useState } from "react";
import { Button } from "../../design/Button.tsx";
import { Dialog } from "../../design/Dialog.tsx";
import { Select, TextField } from "../../design/Field.tsx";
import { Notice } from "../../design/Notice.tsx";
import { useMe } from "../../device/me.ts";
import { useNowOrNever } from "../../device/use-now-or-never.ts";
import { useProblemWords } from "../../device/use-problem-words.ts";
import { useRefresh } from "../../device/use-refresh.ts";
import { untilDayWords } from "../../words/ends.ts";
import { useClock } from "../../words/use-clock.ts";
import { useLanguage, useWords } from "../../words/use-words.ts";
import { inviteStaff, role as roles } from "../contract.ts";
import { mayInviteStaff } from "../staff-invitation/policy.ts";
import styles from "./Colleagues.module.css";
import { type Colleagues, colleagues } from "./contract.ts";
import { LinkShown } from "./LinkShown.tsx";
import { words } from "./words.ts";

interface InviteColleagueProps {
  readonly wards: Colleagues["wards"];
  readonly withProof: (run: () => void) => void;
  readonly onClose: () => void;
}

/** Bringing a colleague in: who, as what; then the link, shown once. */
export function InviteColleague({ wards, withProof, onClose }: InviteColleagueProps) {
  const say = useWords(words);
  const sayProblem = useProblemWords(words);
  const clock = useClock();
  const me = useMe();
  const language = useLanguage();
  const refresh = useRefresh(colleagues);
  const mayInvite = roles.options.filter((invited) => mayInviteStaff(me, invited).allowed);
  const [role, setRole] = useState(mayInvite[0] ?? "peer");
  const [name, setName] = useState("");
  const { send, standing } = useNowOrNever(inviteStaff, { onSent: refresh });

  const invite = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const text = (field: string) => String(form.get(field) ?? "");
    setName(text("firstName"));
    const invited = {
      body: {
        email: text("email"),
        firstName: text("firstName"),
        surname: text("surname"),
        language: text("language") === "fr" ? "fr" : "en",
        role,
        unitIds: role === "care-team" && text("ward") ? [text("ward")] : [],
      },
    } as const;
    // Who lets everyone in and out is asked who they are once more.
    if (role === "administrator") withProof(() => send(invited));
    else send(invited);
  };
  const refused = standing?.state === "refused" ? standing.problem : undefined;
  const made = standing?.state === "sent" ? inviteStaff.answer.safeParse(standing.answer).data : undefined;
  return (
    <Dialog open title={say("invite-colleague.title")} onClose={onClose}>
      {made ? (
        <LinkShown
          said={say("invite-colleague.done", { name, until: untilDayWords(new Date(made.expiresAt), clock) })}
          link={made.location}
        />
      ) : (
        <form onSubmit={invite} className={styles.form}>
          <TextField label={say("invite-colleague.first-name")} name="firstName" maxLength={80} required />
          <TextField label={say("invite-colleague.surname")} name="surname" maxLength={80} required />
          <TextField
            label={say("invite-colleague.email")}
            hint={say("invite-colleague.email-hint")}
            name="email"
            type="email"
            autoComplete="off"
            required
          />
          <Select
            label={say("invite-colleague.role")}
            name="role"
            value={role}
            onChange={(event) => setRole(roles.parse(event.target.value))}
          >
            {mayInvite.map((each) => (
              <option key={each} value={each}>
                {say(`role.${each}`)}
              </option>
            ))}
          </Select>
          {role === "care-team" && (
            <Select label={say("invite-colleague.ward")} name="ward" required>
              {wards.map(({ unitId, name: ward }) => (
                <option key={unitId} value={unitId}>
                  {ward}
                </option>
              ))}
            </Select>
          )}
          <Select label={say("invite-colleague.language")} name="language" defaultValue={language}>
            <option value="en">English</option>
            <option value="fr">Français</option>
          </Select>
          <div role="status">
            {refused && (
              <Notice tone="sun">
                {refused.status === 400 ? say("invite-colleague.not-valid") : sayProblem(refused)}
              </Notice>
            )}
          </div>
          <Button type="submit" kind="primary" wide busy={standing?.state === "waiting"}>
            {say("invite-colleague.go")}
          </Button>
        </form>
      )}
    </Dialog>
  );
}
