/**
 * The key store: a database of its own (its own backup, kept at most 35 days), holding nothing but keys wrapped
 * by the programme's key. Which person a key belongs to is known only in the main database, so neither is of use alone.
 */
export const keyStoreSchema = `
  create table if not exists person_key (
    key_id uuid primary key,
    wrapped bytea,
    made_at timestamptz not null default now(),
    destroyed_at timestamptz,
    check ((wrapped is null) = (destroyed_at is not null))
  );
  -- What a destroyed key leaves behind in the table's pages is cleared within minutes, not when many have gathered.
  alter table person_key set (autovacuum_vacuum_threshold = 0, autovacuum_vacuum_scale_factor = 0);
  alter table person_key enable row level security;
  alter table person_key force row level security;
  drop policy if exists person_key_by_keeper on person_key;
  create policy person_key_by_keeper on person_key to footbridge_keeper using (true) with check (true);
  grant select, insert, update on person_key to footbridge_keeper`;
