-- Which programmes have events that no block holds yet, in one question: asking each of two hundred whether it has any
-- took a thousand statements a second of every process. Those whose numbers went back are named, too, so that sealing
-- them refuses aloud.
create function programmes_to_seal() returns setof uuid
  language plpgsql stable security definer set search_path = public as $$
declare
  settled constant bigint := audit_settled();
begin
  if not acting_for_system() or acting_programme() is not null then return; end if;
  return query
    select p.programme_id
      from programme p
      left join lateral (select b.written_below from audit_block b
                          where b.programme_id = p.programme_id order by b.block_number desc limit 1) last on true
     where last.written_below > settled
        or exists (select from audit_event e
                    where e.programme_id = p.programme_id and e.written_in >= coalesce(last.written_below, -9223372036854775808) and e.written_in < settled
                   offset 0)
     order by p.programme_id;
end $$;
grant select (programme_id, written_in) on audit_event to footbridge_resolver;
grant select (programme_id, block_number, written_below) on audit_block to footbridge_resolver;
create policy audit_event_resolve on audit_event to footbridge_resolver using (true);
create policy audit_block_resolve on audit_block to footbridge_resolver using (true);
alter function programmes_to_seal owner to footbridge_resolver;
revoke all on function programmes_to_seal from public;
grant execute on function programmes_to_seal to footbridge_app;
