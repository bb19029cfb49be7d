-- graphile-worker made its tables before this; they have row security and no policy. The app adds and works jobs.
-- A job holds ids only, never a person's words.
grant usage on schema graphile_worker to footbridge_app;
grant select, insert, update, delete on all tables in schema graphile_worker to footbridge_app;
grant usage on all sequences in schema graphile_worker to footbridge_app;
grant execute on all functions in schema graphile_worker to footbridge_app;
create policy jobs_by_app on graphile_worker._private_jobs to footbridge_app using (true) with check (true);
create policy job_queues_by_app on graphile_worker._private_job_queues to footbridge_app using (true) with check (true);
create policy tasks_by_app on graphile_worker._private_tasks to footbridge_app using (true) with check (true);
create policy known_crontabs_by_app on graphile_worker._private_known_crontabs to footbridge_app using (true) with check (true);
create policy jobs_by_owner on graphile_worker._private_jobs to footbridge_owner using (true) with check (true);
create policy job_queues_by_owner on graphile_worker._private_job_queues to footbridge_owner using (true) with check (true);
create policy tasks_by_owner on graphile_worker._private_tasks to footbridge_owner using (true) with check (true);
create policy known_crontabs_by_owner on graphile_worker._private_known_crontabs to footbridge_owner using (true) with check (true);
alter table graphile_worker._private_jobs force row level security;
alter table graphile_worker._private_job_queues force row level security;
alter table graphile_worker._private_tasks force row level security;
alter table graphile_worker._private_known_crontabs force row level security;
alter table graphile_worker.migrations enable row level security;
alter table graphile_worker.migrations force row level security;
create policy migrations_by_owner on graphile_worker.migrations to footbridge_owner using (true) with check (true);
create policy migrations_read on graphile_worker.migrations for select to footbridge_app using (true);
