import { z } from "zod";
import { contract } from "../../http/contract.ts";
import { comesNext } from "../contract.ts";

const code = z.string().min(6).max(20);
/** The secret as text and as what the picture holds; shown once, before it is confirmed. */
const setUp = z.object({ secret: z.string(), uri: z.string() });
const paper = z.object({ paperCodes: z.array(z.string()) });

export const secondStepAtTheDoor = contract({
  method: "POST",
  path: "/api/v1/session/second-step",
  tag: "session",
  summary: "After the password: the code of an app, or one from paper",
  body: z.object({ code }),
  answer: comesNext,
});

export const setUpAtTheDoor = contract({
  method: "POST",
  path: "/api/v1/session/second-step/app",
  tag: "session",
  summary: "After the password, where a second step is needed and there is none yet: begin with an app",
  answer: setUp,
});

export const confirmAtTheDoor = contract({
  method: "POST",
  path: "/api/v1/session/second-step/app/confirm",
  tag: "session",
  summary: "The app's first code: it is set up, and one is in",
  body: z.object({ code }),
  answer: paper,
});

export const beginApp = contract({
  method: "POST",
  path: "/api/v1/second-step/app",
  tag: "security",
  summary: "Begin setting up an app; asks for a fresh proof",
  answer: setUp,
});

export const confirmApp = contract({
  method: "POST",
  path: "/api/v1/second-step/app/confirm",
  tag: "security",
  summary: "The app's first code; every other session ends",
  body: z.object({ code }),
  answer: paper,
});

export const newPaperCodes = contract({
  method: "POST",
  path: "/api/v1/second-step/paper-codes",
  tag: "security",
  summary: "Ten new codes for paper; those from before work no more; asks for a fresh proof",
  answer: paper,
});

export const forgetApp = contract({
  method: "DELETE",
  path: "/api/v1/second-step/app",
  tag: "security",
  summary: "Take the app and the codes on paper away; every other session ends; asks for a fresh proof",
  answer: z.object({ forgotten: z.literal(true) }),
});
