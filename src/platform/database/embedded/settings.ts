/**
 * PostgreSQL's settings for a laptop or a small server (2 cores, a few GiB). Given at each start, so that a
 * newer Footbridge changes them. Nothing acknowledged is lost; nothing personal reaches the log.
 */
const settings = {
  listen_addresses: "127.0.0.1",
  unix_socket_directories: "",
  max_connections: "80",

  fsync: "on",
  full_page_writes: "on",
  synchronous_commit: "on",
  wal_level: "replica",
  max_wal_size: "1GB",
  checkpoint_timeout: "15min",

  shared_buffers: "256MB",
  effective_cache_size: "1GB",
  maintenance_work_mem: "128MB",
  work_mem: "8MB",
  random_page_cost: "1.1",
  jit: "off",

  timezone: "UTC",
  log_timezone: "UTC",
  // A detail line quotes the row that broke a rule, and a statement may hold literals: neither is logged.
  log_error_verbosity: "terse",
  log_min_error_statement: "panic",
  log_line_prefix: "%m [%p] ",
} as const;

/** For what may go with the machine's power, such as a test's: kill -9 takes nothing from it either. */
const unflushed = { fsync: "off", full_page_writes: "off" } as const;

/** The settings as words for `postgres`'s command line. */
export const settingWords = (port: number, flushes = true): readonly string[] =>
  Object.entries({ ...settings, ...(!flushes && unflushed), port: String(port) }).flatMap(([name, value]) => [
    "-c",
    `${name}=${value}`,
  ]);
