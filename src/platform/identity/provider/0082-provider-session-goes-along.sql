-- A restore forgets accounts whose keys were destroyed since, with all that hangs on them.
alter table provider_session drop constraint provider_session_programme_id_issuer_subject_fkey;
alter table provider_session add constraint provider_session_account
  foreign key (programme_id, issuer, subject) references provider_account on delete cascade;
