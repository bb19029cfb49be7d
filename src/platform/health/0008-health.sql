-- Readiness compares the migrations that ran with the files of the version that serves. Names and times only.
grant usage on schema migrations to footbridge_app;
grant select on migrations.done to footbridge_app;
create policy done_read on migrations.done for select to footbridge_app using (true);
