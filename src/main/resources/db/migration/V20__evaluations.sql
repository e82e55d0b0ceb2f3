-- Runs of suites that the service plays, and the tasks by which its nodes share them.

create table evaluations (
  id uuid primary key,
  suite text not null,
  settings jsonb not null,
  -- how many plays it has
  plays integer not null,
  created_at timestamptz not null,
  cancelled_at timestamptz
);

create table evaluation_results (
  run_id uuid not null references evaluations on delete cascade,
  play_key text not null,
  -- what came of it, or why it was left out
  body text,
  left_out text,
  at timestamptz not null,
  primary key (run_id, play_key),
  check ((body is null) <> (left_out is null))
);

-- What plays cost so far, and what their calls under way may cost at most. The play of a worker
-- that was killed keeps what was set aside, as nobody knows what its call cost.
create table evaluation_spending (
  run_id uuid not null references evaluations on delete cascade,
  play_key text not null,
  spent numeric not null,
  held numeric not null,
  primary key (run_id, play_key)
);

-- db-scheduler's table, as its documentation has it
create table scheduled_tasks (
  task_name text not null,
  task_instance text not null,
  task_data bytea,
  execution_time timestamptz not null,
  picked boolean not null,
  picked_by text,
  last_success timestamptz,
  last_failure timestamptz,
  consecutive_failures integer,
  last_heartbeat timestamptz,
  version bigint not null,
  priority smallint,
  primary key (task_name, task_instance)
);
create index scheduled_tasks_due on scheduled_tasks (execution_time);
create index scheduled_tasks_heartbeat on scheduled_tasks (last_heartbeat);
create index scheduled_tasks_priority on scheduled_tasks (priority desc, execution_time asc);
