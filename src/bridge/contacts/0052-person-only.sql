-- What a phone wrote under a valid lease and could send only after everything had closed (journey.md, property 7): it is
-- kept, and the person alone reads it.
alter table contact add column for_person_only boolean not null default false;
alter table contact_activity add column for_person_only boolean not null default false;
alter table contact_words add column for_person_only boolean not null default false;

drop policy contact_read on contact;
create policy contact_read on contact for select using (
  programme_id = (select acting_programme()) and person_id = any ((select people_for('contact-made'))::uuid[])
  and (not for_person_only or (select acting_kind()) = 'person'));

drop policy contact_activity_read on contact_activity;
create policy contact_activity_read on contact_activity for select using (
  programme_id = (select acting_programme()) and person_id = any ((select people_for('what-was-done'))::uuid[])
  and (not for_person_only or (select acting_kind()) = 'person'));

drop policy contact_words_between_us on contact_words;
create policy contact_words_between_us on contact_words for select using (
  programme_id = (select acting_programme()) and level = 'only us two'
  and (peer_id = (select acting_id()) and not for_person_only or (select acting_kind()) = 'person')
  and person_id = any ((select people_for('words-only-us-two'))::uuid[]));
drop policy contact_words_my_peers on contact_words;
create policy contact_words_my_peers on contact_words for select using (
  programme_id = (select acting_programme()) and level = 'my peers'
  and (not for_person_only or (select acting_kind()) = 'person')
  and person_id = any ((select people_for('words-my-peers'))::uuid[]));
drop policy contact_words_to_team on contact_words;
create policy contact_words_to_team on contact_words for select using (
  programme_id = (select acting_programme()) and level = 'crosses to the team'
  and (not for_person_only or (select acting_kind()) = 'person')
  and person_id = any ((select people_for('words-to-team'))::uuid[]));
