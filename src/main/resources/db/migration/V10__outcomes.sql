-- What replays and users found out about models, and which model a session keeps for a feature.

create table outcomes (
  id uuid primary key,
  feature text not null,
  model text not null,
  -- version of prompts, tools, schemas and guards the case ran with
  harness text not null,
  run_id uuid not null,
  case_id text not null,
  -- none: the case could not be scored
  score double precision check (score between 0 and 1),
  cost numeric check (cost >= 0),
  latency_ms bigint not null check (latency_ms >= 0),
  at timestamptz not null
);
create index outcomes_of_feature on outcomes (feature, model, harness);

create table user_outcomes (
  turn_id uuid not null,
  signal text not null check (signal in ('ACCEPTED', 'PARTLY_ACCEPTED', 'UNDONE', 'UP', 'DOWN')),
  feature text not null,
  model text not null,
  harness text not null,
  at timestamptz not null,
  primary key (turn_id, signal)
);
create index user_outcomes_of_feature on user_outcomes (feature, model);

create table kept_models (
  session_id uuid not null references sessions on delete cascade,
  feature text not null,
  model text not null,
  primary key (session_id, feature)
);
