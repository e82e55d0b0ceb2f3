-- What chat models worked out for the values of rows: who was asked, what came, what it cost.

create table fill_results (
  turn_id uuid not null references turns on delete cascade,
  -- the same for the same value
  value_hash text not null,
  -- the turn whose sample this belongs to, itself included
  sample_id uuid not null,
  -- the same for the same question: instruction, columns, kind and allowed results
  job_hash text not null,
  number integer not null check (number >= 0),
  value text not null,
  -- empty: the model found nothing; none: nothing usable came, see the problem
  result text,
  problem text,
  model text not null,
  prompt_version text not null,
  at timestamptz not null,
  reused boolean not null,
  -- none: the model's prices are unknown
  cost numeric check (cost >= 0),
  primary key (turn_id, value_hash),
  check ((result is null) <> (problem is null))
);
create index fill_results_by_question
  on fill_results (job_hash, value_hash, model, prompt_version) where result is not null;
create index fill_results_of_sample on fill_results (sample_id, value_hash) where result is not null;
