import { startMllpListener } from "../src/hospital/adt/listener/index.ts";
import { openServices, programmeFile, setUpProgramme } from "../src/platform/runtime/index.ts";

/** A programme with one hospital and ten wards, listening for messages, in a process of its own. */
const { ADT_PORT, ADT_ADMIN_URL = "", ADT_FOLDER = "" } = process.env;
const services = await openServices({
  adminUrl: ADT_ADMIN_URL,
  folder: ADT_FOLDER,
  demo: false,
  origin: "http://localhost",
});
const units = Array.from({ length: 10 }, (_, ward) => ({
  code: `W${ward}`,
  name: `Ward ${ward}`,
  kind: "ward",
}));
const file = programmeFile.parse({
  programme: { name: "Bench", timeZone: "America/Toronto" },
  hospitals: [
    {
      name: "Bench General",
      timeZone: "America/Toronto",
      facilityCode: "BENCH",
      assigningAuthority: "BENCH",
      units,
    },
  ],
  administrator: { email: "bench@example.org", firstName: "Bench", surname: "Bench", language: "en" },
});
await setUpProgramme(services, file);
await startMllpListener({ services, port: Number(ADT_PORT) });
process.on("disconnect", () => process.exit());
process.send?.("ready");
