export { type Act, act, actAsHolder, hashOf, switching, withinPerson } from "./act.ts";
export { connect, type Database, type Tables, usualPatience } from "./connection.ts";
export { gatherMigrations, type Migration } from "./gather-migrations.ts";
export type {
  DoorIdentity,
  HospitalIdentity,
  Identity,
  PersonIdentity,
  Role,
  StaffIdentity,
  SystemIdentity,
} from "./identity.ts";
export { isHalfRestored, type RanMigration, ranMigrations, unknownHere } from "./ledger.ts";
export { migrateDatabase, migrationLock, prepareDatabase } from "./migrate.ts";
export { createRoles, type DatabaseRole, keeperUrl, passwordOf, urlFor } from "./roles.ts";
export { leave, statement } from "./statement.ts";
export { newer, refuseStrangeDatabase } from "./strange-database.ts";
export { OutcomeUnknown } from "./transaction.ts";
export { type TroubleKind, troubleKind } from "./trouble-kinds.ts";
