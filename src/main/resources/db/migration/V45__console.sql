-- How turns ended, without anything of their content; stays when sessions are deleted.

create table turn_ends (
  turn_id uuid primary key,
  feature text not null,
  model text not null,
  status text not null
    check (status in ('ANSWERED', 'PROPOSED', 'REFUSED', 'FAILED', 'CANCELLED')),
  latency_ms bigint not null check (latency_ms >= 0),
  at timestamptz not null
);
create index turn_ends_by_time on turn_ends (at);
create index user_outcomes_by_time on user_outcomes (at);
create index outcomes_by_time on outcomes (at);

-- Who may look into a session, until when and why.
create table access_grants (
  id uuid primary key,
  tenant text not null,
  session_id uuid not null,
  actor text not null,
  reason text not null,
  given_at timestamptz not null,
  expires_at timestamptz not null,
  ended_at timestamptz,
  -- the audit row of its giving
  audit_sequence bigint not null,
  audit_hash text not null
);
create index access_grants_of_session on access_grants (session_id, actor);
