-- What the person decided, as facts, and what follows from all of them, compiled.
create table consent_directive (
  programme_id uuid not null,
  directive_id uuid not null,
  person_id uuid not null,
  journey_id uuid not null,
  effect text not null check (effect in ('yes to meeting', 'yes to peer support', 'allow', 'deny', 'block', 'unblock', 'stop sharing everything')),
  reader text,
  reader_id uuid,
  item text,
  stay_id uuid,
  until text check (until in ('this stay', 'any ward', 'the 90 days', 'a date')),
  until_at timestamptz,
  how text not null check (how in ('own page', 'aloud', 'signed', 'message', 'said to staff')),
  heard_by uuid,
  witness_sealed bytea,
  given_at timestamptz not null,
  recorded_at timestamptz not null,
  primary key (programme_id, directive_id),
  foreign key (programme_id, person_id) references person on delete cascade
);
create index consent_directive_of_person on consent_directive (programme_id, person_id, recorded_at);

-- Row security compares with these rows only. Rewritten in the transaction of each consent event by the
-- pure decision in platform/permit; a property test holds the two together.
create table sharing_grant (
  programme_id uuid not null,
  grant_id uuid not null,
  person_id uuid not null,
  reader text not null,
  reader_id uuid,
  item text not null,
  stay_id uuid,
  except_readers uuid[] not null default '{}',
  except_stays uuid[] not null default '{}',
  open_from timestamptz not null,
  open_until timestamptz not null default 'infinity',
  primary key (programme_id, grant_id),
  foreign key (programme_id, person_id) references person on delete cascade
);
create index sharing_grant_of_person on sharing_grant (programme_id, person_id, item, reader);

create table person_block (
  programme_id uuid not null,
  person_id uuid not null,
  staff_id uuid not null,
  since timestamptz not null,
  primary key (programme_id, person_id, staff_id),
  foreign key (programme_id, person_id) references person on delete cascade
);
create index person_block_of_staff on person_block (programme_id, staff_id);

grant select, insert, delete on consent_directive to footbridge_app;
grant select, insert, delete on sharing_grant, person_block to footbridge_app;

alter table consent_directive enable row level security;
alter table consent_directive force row level security;
create policy consent_directive_read on consent_directive for select using (
  programme_id = (select acting_programme()) and person_id = any ((select people_for('my-choices'))::uuid[])
  and effect not in ('block', 'unblock'));
create policy consent_directive_within on consent_directive using (
  programme_id = (select acting_programme()) and (select acting_for_system()) and person_id = (select acting_about()));
create policy consent_directive_own on consent_directive for select using (
  programme_id = (select acting_programme()) and (select acting_kind()) = 'person' and person_id = (select acting_id()));

alter table sharing_grant enable row level security;
alter table sharing_grant force row level security;
create policy sharing_grant_within on sharing_grant using (
  programme_id = (select acting_programme()) and (select acting_for_system()) and person_id = (select acting_about()));

alter table person_block enable row level security;
alter table person_block force row level security;
create policy person_block_own on person_block for select using (
  programme_id = (select acting_programme()) and (select acting_kind()) = 'person' and person_id = (select acting_id()));
create policy person_block_within on person_block using (
  programme_id = (select acting_programme()) and (select acting_for_system()) and person_id = (select acting_about()));

-- Functions that decide who may read run as footbridge_resolver, which nobody can log in as.
grant select on sharing_grant, person_block to footbridge_resolver;
create policy sharing_grant_resolve on sharing_grant to footbridge_resolver using (true);
create policy person_block_resolve on person_block to footbridge_resolver using (true);
