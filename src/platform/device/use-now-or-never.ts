import { useState } from "react";
import { v7 as uuidv7 } from "uuid";
import type { ZodType, z } from "zod";
import { useDevice } from "./device.ts";
import { type Endpoint, nameOf } from "./endpoint.ts";
import type { Standing } from "./outbox.ts";
import type { Draft, Sending, SendOptions } from "./use-send.ts";

/**
 * Like `useSend`, but past the outbox: for what makes sense only now and must not be kept, such as a password.
 * Without an answer it is refused at once.
 */
export function useNowOrNever<Body extends ZodType, Answer extends ZodType>(
  endpoint: Endpoint & { readonly body?: Body | undefined; readonly answer: Answer },
  { onSent }: Pick<SendOptions<z.output<Answer>>, "onSent"> = {},
): Sending<z.input<Body>> {
  const { deliver } = useDevice();
  const [standing, setStanding] = useState<Standing>();

  const send = ({ id = uuidv7(), body, ...place }: Draft<z.input<Body>>) => {
    setStanding({ state: "waiting", kept: "in this page" });
    const command = { id, method: endpoint.method, path: nameOf(endpoint, place), body };
    void deliver(command).then((delivery) => {
      if (delivery.outcome !== "taken") return setStanding({ state: "refused", problem: delivery.problem });
      setStanding({ state: "sent", answer: delivery.answer });
      const answer = endpoint.answer.safeParse(delivery.answer);
      if (answer.success) onSent?.(answer.data);
    });
    return id;
  };
  return { send, standing };
}
