-- What chat models answered to =DECKHAND.ASK. Questions are kept as hashes alone.

create table function_answers (
  -- of the prompt and the values
  question_hash text not null,
  model text not null,
  prompt_version text not null,
  kind text not null check (kind in ('NUMBER', 'TEXT')),
  value text not null,
  at timestamptz not null,
  -- none: the model's prices are unknown
  cost numeric check (cost >= 0),
  primary key (question_hash, model, prompt_version)
);
create index function_answers_by_time on function_answers (at);

-- How often chat models were asked for somebody on a day (UTC).
create table function_calls (
  who text not null,
  day date not null,
  calls integer not null check (calls > 0),
  primary key (who, day)
);
