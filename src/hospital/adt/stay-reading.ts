import type { StayFacts } from "./entry.ts";
import { hasHour } from "./event-time.ts";
import type { ToldLocation } from "./locations.ts";
import { repetitions, type Segment, told, toldField } from "./message.ts";
import { readTime } from "./times.ts";
import { refined, type Told } from "./told.ts";

const aDay = 24 * 60 * 60 * 1000;

/** The stay in PV1 and, of PV2, when somebody on leave is expected back (HL7 v2.5.1 §3.4.3, §3.4.4.47). */
export const readStay = (
  visit: Segment | undefined,
  more: Segment | undefined,
  timeZone: string,
): StayFacts => {
  /** A bare day would put midnight where an hour is meant; the event's own time is nearer to the truth. */
  const moment = (field: number): Told<Date> =>
    refined(toldField(visit, field), (text) => {
      const time = readTime(text, timeZone);
      return time !== undefined && hasHour(time) ? time.instant : undefined;
    });
  return {
    patientClass: refined(toldField(visit, 2), (code) => code.toUpperCase()),
    location: readLocation(visit, 3),
    priorLocation: readLocation(visit, 6),
    admittedAt: moment(44),
    departedAt: moment(45),
    disposition: toldField(visit, 36),
    leaveDueBack: refined(toldField(more, 47), (text) => {
      const time = readTime(text, timeZone);
      if (time === undefined || hasHour(time)) return time?.instant;
      // A bare day means some time that day: nobody is late before it is over.
      return time.precision === "day" ? new Date(time.instant.getTime() + aDay) : undefined;
    }),
  };
};

const readLocation = (visit: Segment | undefined, field: number): ToldLocation => {
  const [location] = repetitions(visit, field);
  return {
    facility: told(location, 4),
    unit: told(location, 1),
    room: told(location, 2),
    bed: told(location, 3),
  };
};
