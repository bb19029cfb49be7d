-- In which transaction something about a person last changed of what anyone may see. One row a person, kept by triggers
-- on every table that says something about someone (test/catalogue/person-change.test.ts knows which, and why others not).
-- What moved by time alone (a yes that ran out, a cover that ended) is no change of a row: people_changed looks for it.
create table person_change (
  programme_id uuid not null,
  person_id uuid not null,
  changed_in bigint not null,
  at timestamptz not null,
  primary key (programme_id, person_id),
  foreign key (programme_id, person_id) references person on delete cascade
);
comment on column person_change.changed_in is 'number of the changing transaction, as in audit_event.written_in: a reader who keeps audit_settled() as a cursor misses none';

alter table person_change enable row level security;
alter table person_change force row level security;
grant select on person_change to footbridge_app;
grant select, insert, update on person_change to footbridge_resolver;
-- For the app no policy opens a row: it asks people_changed.
create policy person_change_resolve on person_change to footbridge_resolver using (true);
grant select (programme_id, person_id) on person to footbridge_resolver;
create policy person_resolve on person to footbridge_resolver using (true);

-- Once for each statement, whatever it touched. Someone who is being erased is there no more, and gets no row.
create function note_person_changes() returns trigger
  language plpgsql security definer set search_path = public as $$
begin
  insert into person_change as known (programme_id, person_id, changed_in, at)
  select p.programme_id, p.person_id, audit_transaction(), acting_now()
    from person p
   where (p.programme_id, p.person_id) in (select programme_id, person_id from changed)
   order by p.programme_id, p.person_id
  on conflict (programme_id, person_id) do update set changed_in = excluded.changed_in, at = excluded.at
    where known.changed_in <> excluded.changed_in;
  return null;
end $$;
alter function note_person_changes owner to footbridge_resolver;
revoke all on function note_person_changes from public;

-- What the hospital says of a stay is news of everyone whose journey it belongs to.
create function note_stay_changes() returns trigger
  language plpgsql security definer set search_path = public as $$
begin
  insert into person_change as known (programme_id, person_id, changed_in, at)
  select distinct js.programme_id, js.person_id, audit_transaction(), acting_now()
    from changed c join journey_stay js on js.stay_id = c.stay_id and js.hospital_id = c.hospital_id
   order by js.programme_id, js.person_id
  on conflict (programme_id, person_id) do update set changed_in = excluded.changed_in, at = excluded.at
    where known.changed_in <> excluded.changed_in;
  return null;
end $$;
alter function note_stay_changes owner to footbridge_resolver;
revoke all on function note_stay_changes from public;

do $$
declare
  watched text;
  noting text;
begin
  for watched, noting in
    select name, 'note_person_changes' from unnest(array['person', 'person_record', 'person_profile', 'journey',
      'journey_stay', 'invitation', 'pair', 'offer', 'contact', 'contact_activity', 'contact_words', 'own_page_link',
      'come_by_request', 'consent_directive', 'sharing_grant', 'person_block']) as name
    union all select name, 'note_stay_changes' from unnest(array['stay', 'stay_departure']) as name
  loop
    execute format('create trigger %I after insert on %I referencing new table as changed for each statement execute function %I()', watched || '_added', watched, noting);
    execute format('create trigger %I after update on %I referencing new table as changed for each statement execute function %I()', watched || '_changed', watched, noting);
    execute format('create trigger %I after delete on %I referencing old table as changed for each statement execute function %I()', watched || '_gone', watched, noting);
  end loop;
end $$;

-- Those of these people about whom anything is other than it was for a reader whose cursor is `since`, who read at
-- `read_at`. Asked only about people whom the one who acts may see.
create function people_changed(people uuid[], since bigint, read_at timestamptz) returns uuid[]
  language plpgsql stable security definer set search_path = public as $$
declare
  programme constant uuid := acting_programme();
  mine constant uuid[] := array(select unnest(people) intersect select unnest(people_for('with-programme')));
begin
  return array(
    select c.person_id from person_change c
     where c.programme_id = programme and c.person_id = any (mine) and c.changed_in >= since
    union
    select g.person_id from sharing_grant g
     where g.programme_id = programme and g.person_id = any (mine)
       and (g.open_until > read_at and g.open_until <= acting_now() or g.open_from > read_at and g.open_from <= acting_now())
    union
    select p.person_id from pair p
     where p.programme_id = programme and p.person_id = any (mine)
       and p.until > read_at and p.until <= acting_now());
end $$;
alter function people_changed owner to footbridge_resolver;
revoke all on function people_changed from public;
grant execute on function people_changed to footbridge_app;
