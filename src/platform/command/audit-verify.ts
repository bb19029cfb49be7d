import type { ProgrammeReport } from "../audit/index.ts";
import { CommandFailure, defineCommand, UsageError } from "./command.ts";
import { withDatabase } from "./database.ts";
import { readSettings } from "./settings.ts";

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** `footbridge audit verify`: 0 when everything sealed is there and unchanged, 1 when not. */
export const auditVerify = defineCommand({
  name: "audit verify",
  summary: "Check that the audit is whole: signatures, blocks, events and the second place",
  usage: "",
  options: {
    programme: { type: "string", value: "ID", about: "Check this programme only" },
    heads: { type: "string", value: "FILE", about: "Compare with a copy of the heads kept elsewhere" },
    "public-keys": { type: "string", value: "FILE", about: "Trust the public keys of a copy kept elsewhere" },
  },
  async run({ values, print, tell }) {
    const programmeId = values.programme?.toLowerCase();
    if (programmeId !== undefined && !uuid.test(programmeId))
      throw new UsageError(
        "--programme is the id of a programme, such as 0192f000-0000-7000-8000-000000000001.",
      );
    const settings = readSettings();
    const { auditFiles, sayFinding, sayRestore, verifyAudit } = await import("../audit/index.ts");
    const { connect, urlFor } = await import("../database/index.ts");
    const usual = auditFiles(settings.folder);
    const files = {
      heads: values.heads ?? usual.heads,
      publicKeys: values["public-keys"] ?? usual.publicKeys,
    };
    await mustRead(
      files.publicKeys,
      "It is made when a server first seals the audit; give yours with --public-keys.",
    );
    if (values.heads) await mustRead(values.heads, "Give the file of heads that was kept.");

    const report = await withDatabase(settings, tell, async (adminUrl) => {
      const database = connect(urlFor("app", adminUrl), { connections: 1 });
      return verifyAudit({ database, files, now: new Date(), programmeId }).finally(() => database.close());
    });
    if (programmeId !== undefined && report.programmes.length === 0)
      throw new UsageError(`There is no programme ${programmeId}.`);
    const lines = report.programmes.flatMap((programme) => [
      ...about(programme),
      ...programme.restores.map((restore) => `  remark    ${sayRestore(restore)}`),
      ...programme.findings.map((finding) => `  BROKEN  ${sayFinding(finding)}`),
    ]);
    print([...lines, report.sound ? "The audit is whole." : "The audit is BROKEN."].join("\n"), report);
    return report.sound ? 0 : 1;
  },
});

function about({
  programmeId,
  blocks,
  events,
  sealedAt,
  unproven,
  headBehind,
}: ProgrammeReport): readonly string[] {
  const { events: newer, since } = unproven;
  return [
    `Programme ${programmeId}`,
    `  sealed    ${events} events in ${blocks} blocks${sealedAt ? `, the last at ${sealedAt.toISOString()}` : ""}`,
    `  unproven  ${newer} events newer than that${since ? `, the oldest from ${since.toISOString()}` : ""}`,
    ...(headBehind
      ? ["  remark    The second place lacks the newest head; a server brings it when it seals."]
      : []),
  ];
}

async function mustRead(path: string, advice: string): Promise<void> {
  const { access, constants } = await import("node:fs/promises");
  await access(path, constants.R_OK).catch(() => {
    throw new CommandFailure(`${path} cannot be read. ${advice}`);
  });
}
