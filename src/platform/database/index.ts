export { type Act, act, actAsHolder, hashOf, switching, withinPerson } from "./act.ts";
export { connect, type Database, type Tables } from "./connection.ts";
export type {
  DoorIdentity,
  HospitalIdentity,
  Identity,
  PersonIdentity,
  Role,
  StaffIdentity,
  SystemIdentity,
} from "./identity.ts";
export { prepareDatabase } from "./migrate.ts";
export { type DatabaseRole, keeperUrl, passwordOf, urlFor } from "./roles.ts";
