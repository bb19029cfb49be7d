-- Open screens hear of changes by asking often what is new since a cursor (decision 0019: NOTIFY takes a lock that all
-- committing transactions share, and halves what eight connections can write). People's changes are person_change; a
-- ward's list has rows of its own here. Unlogged: after a crash every open screen reads again anyway.
create index person_change_in_order on person_change (changed_in);

create unlogged table ward_signal (
  hospital_id uuid not null,
  signal_id bigint not null generated always as identity,
  unit_id uuid not null,
  written_in bigint not null default audit_transaction(),
  at timestamptz not null default now(),
  primary key (hospital_id, signal_id)
);
create index ward_signal_in_order on ward_signal (written_in);
comment on table ward_signal is 'the list of this ward is other than it was; kept for a minute';

grant select on ward_signal to footbridge_app;
grant select, insert, delete on ward_signal to footbridge_resolver;
alter table ward_signal enable row level security;
alter table ward_signal force row level security;
create policy ward_signal_resolve on ward_signal to footbridge_resolver using (true);

create function note_ward_changes() returns trigger
  language plpgsql security definer set search_path = public as $$
begin
  if tg_op = 'UPDATE' then
    insert into ward_signal (hospital_id, unit_id)
    select c.hospital_id, c.unit_id from changed c where c.unit_id is not null
    union
    select b.hospital_id, b.unit_id from before b where b.unit_id is not null;
  else
    insert into ward_signal (hospital_id, unit_id)
    select distinct c.hospital_id, c.unit_id from changed c where c.unit_id is not null;
  end if;
  return null;
end $$;
create function note_ward_answers() returns trigger
  language plpgsql security definer set search_path = public as $$
begin
  insert into ward_signal (hospital_id, unit_id)
  select distinct s.hospital_id, s.unit_id from changed c
    join stay s on s.hospital_id = c.hospital_id and s.stay_id = c.stay_id
   where s.unit_id is not null;
  return null;
end $$;
alter function note_ward_changes owner to footbridge_resolver;
alter function note_ward_answers owner to footbridge_resolver;
revoke all on function note_ward_changes, note_ward_answers from public;
create trigger stay_on_list_added after insert on stay referencing new table as changed
  for each statement execute function note_ward_changes();
create trigger stay_on_list_changed after update on stay referencing new table as changed old table as before
  for each statement execute function note_ward_changes();
create trigger stay_on_list_gone after delete on stay referencing old table as changed
  for each statement execute function note_ward_changes();
create trigger asked_said_no_added after insert on asked_said_no referencing new table as changed
  for each statement execute function note_ward_answers();
create trigger asked_said_no_gone after delete on asked_said_no referencing old table as changed
  for each statement execute function note_ward_answers();

grant select on shift to footbridge_resolver;
create policy shift_resolve on shift to footbridge_resolver using (true);

-- What is new since a cursor, of every programme and hospital: for the server itself, which decides who may hear it.
create function live_news(since bigint) returns table (kind text, owner_id uuid, id uuid, written_in bigint)
  language plpgsql stable security definer set search_path = public as $$
begin
  if not acting_for_system() then return; end if;
  return query
    select 'person', c.programme_id, c.person_id, c.changed_in from person_change c where c.changed_in >= since
    union
    select 'ward', w.hospital_id, w.unit_id, w.written_in from ward_signal w where w.written_in >= since;
end $$;

-- Whose screens a change of these people might be on: their peers, those who are offered them, the wards they lie on.
create function live_audience(programmes uuid[], people uuid[]) returns table (person_id uuid, staff_id uuid, unit_id uuid)
  language plpgsql stable security definer set search_path = public as $$
begin
  if not acting_for_system() then return; end if;
  return query
    select p.person_id, p.peer_id, null::uuid
      from unnest(programmes, people) as c (programme_id, person_id)
      join pair p on p.programme_id = c.programme_id and p.person_id = c.person_id and p.state in ('assigned', 'on cover')
    union
    select o.person_id, o.peer_id, null
      from unnest(programmes, people) as c (programme_id, person_id)
      join journey j on j.programme_id = c.programme_id and j.person_id = c.person_id
      join offer o on o.programme_id = j.programme_id and o.journey_id = j.journey_id and not o.closed
    union
    select js.person_id, null, s.unit_id
      from unnest(programmes, people) as c (programme_id, person_id)
      join journey_stay js on js.programme_id = c.programme_id and js.person_id = c.person_id
      join stay s on s.hospital_id = js.hospital_id and s.stay_id = js.stay_id and s.readable_until > acting_now();
end $$;

-- Whose sessions still live, and as whom they act now. Asking is no use of a session.
create function live_holders(hashes bytea[])
  returns table (session_hash bytea, roles text[], units uuid[], on_shift_until timestamptz)
  language plpgsql stable security definer set search_path = public as $$
declare
  at constant timestamptz := acting_now();
begin
  if not acting_for_system() then return; end if;
  return query
    select s.session_hash,
           array(select r.role from staff_role r where r.programme_id = s.programme_id and r.staff_id = s.holder_id order by 1),
           array(select distinct u.unit_id from staff_role r, unnest(r.unit_ids) as u (unit_id)
                  where r.programme_id = s.programme_id and r.staff_id = s.holder_id and r.role = 'care-team'
                    and exists (select from unit_subscription w where w.programme_id = s.programme_id and w.unit_id = u.unit_id)
                  order by 1),
           (select max(f.ends_at) from shift f where f.programme_id = s.programme_id and f.peer_id = s.holder_id
               and f.starts_at <= at and f.ends_at > at and f.finished_at is null)
      from session s
      join staff w on w.programme_id = s.programme_id and w.staff_id = s.holder_id and w.left_at is null
     where s.session_hash = any (hashes) and s.holder_kind = 'staff' and s.ended_at is null
       and s.ends_at > at and s.seen_at + s.idle_after > at;
end $$;

-- Which documents of the one who acts say something about these people (null: about anyone), person by person. For a
-- coordinator no person is named: their board is other than it was whenever anyone's journey is.
create function live_view(only_people uuid[]) returns table (person_id uuid, document text)
  language plpgsql stable security definer set search_path = public as $$
declare
  at constant timestamptz := acting_now();
  programme constant uuid := acting_programme();
  me constant uuid := acting_id();
  shared uuid[];
  on_wards uuid[];
begin
  if acting_kind() is distinct from 'staff' then return; end if;
  if acting_as('peer') and exists (
      select from shift s where s.programme_id = programme and s.peer_id = me
         and s.starts_at <= at and s.ends_at > at and s.finished_at is null) then
    return query
      select p.person_id, d.document
        from pair p, lateral (values ('today'), ('people'), ('people/' || p.person_id::text)) as d (document)
       where p.programme_id = programme and p.peer_id = me and p.state in ('assigned', 'on cover')
         and coalesce(p.until, 'infinity') > at and (only_people is null or p.person_id = any (only_people))
         and not p.person_id = any (people_closed_to_me());
    return query
      select o.person_id, 'today' from offer o
       where o.programme_id = programme and o.peer_id = me and not o.closed and o.closes_at > at
         and (only_people is null or o.person_id = any (only_people));
  end if;
  if acting_as('care-team') then
    shared := stays_shared_with_me();
    on_wards := stays_on_my_wards();
    return query
      select js.person_id, d.document
        from journey_stay js
        join stay s on s.hospital_id = js.hospital_id and s.stay_id = js.stay_id,
             lateral (values ('wards/' || s.unit_id::text || '/stays'), ('stays/' || s.stay_id::text || '/shared')) as d (document)
       where js.programme_id = programme and js.stay_id = any (shared)
         and (only_people is null or js.person_id = any (only_people));
    return query
      select i.person_id, 'wards/' || s.unit_id::text || '/stays'
        from invitation i join stay s on s.hospital_id = i.hospital_id and s.stay_id = i.stay_id
       where i.programme_id = programme and i.inviter_id = me and i.shown_to_inviter is not null
         and i.stay_id = any (on_wards) and (only_people is null or i.person_id = any (only_people));
  end if;
end $$;

-- Signals that every server process has heard.
create function forget_ward_signals() returns void
  language plpgsql security definer set search_path = public as $$
begin
  if not acting_for_system() then return; end if;
  delete from ward_signal where written_in < audit_settled() and at < now() - interval '1 minute';
end $$;

alter function live_news owner to footbridge_resolver;
alter function live_audience owner to footbridge_resolver;
alter function live_holders owner to footbridge_resolver;
alter function live_view owner to footbridge_resolver;
alter function forget_ward_signals owner to footbridge_resolver;
revoke all on function live_news, live_audience, live_holders, live_view, forget_ward_signals from public;
grant execute on function live_news, live_audience, live_holders, live_view, forget_ward_signals to footbridge_app;
