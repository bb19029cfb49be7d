/** How many people come between one's arrival, move and leaving. */
const between = 10;

/** Messages of a busy hospital: people come, move once, and leave, so that every third opens a stay. */
export function* adtDay(prefix: string): Generator<string, never> {
  let id = 0;
  for (let coming = 0; ; coming++)
    for (const [step, trigger] of (["A01", "A02", "A03"] as const).entries()) {
      const person = coming - step * between;
      if (person >= 0) yield message(trigger, `${prefix}${person}`, `${prefix}-${id++}`);
    }
}

function message(trigger: "A01" | "A02" | "A03", person: string, controlId: string): string {
  const at = new Date();
  const now = stamp(at);
  const admitted = stamp(new Date(at.getTime() - 3_600_000));
  const ward = `W${(person.length + person.charCodeAt(person.length - 1) + (trigger === "A01" ? 0 : 1)) % 10}`;
  const left = trigger === "A03" ? { disposition: "01", at: now } : { disposition: "", at: "" };
  const visit = Array.from({ length: 45 }, () => "");
  const set = (field: number, value: string) => {
    visit[field - 1] = value;
  };
  set(1, "1");
  set(2, "I");
  set(3, `${ward}^101^12^BENCH`);
  set(19, `V${person}`);
  set(36, left.disposition);
  set(44, admitted);
  set(45, left.at);
  return [
    `MSH|^~\\&|ADT|BENCH|FOOTBRIDGE|FB|${now}||ADT^${trigger}|${controlId}|P|2.5.1||||||UNICODE UTF-8`,
    `EVN|${trigger}|${now}`,
    `PID|1||${person}^^^BENCH^MR||Person^${person}^^^^^L||19800101|U`,
    `PV1|${visit.join("|")}`,
    "",
  ].join("\r");
}

const stamp = (at: Date): string => `${at.toISOString().replace(/\D/g, "").slice(0, 14)}+0000`;
