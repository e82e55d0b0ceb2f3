-- What administrators decide: settings, credentials, budgets, and the record of every change.

-- Every revision of the settings stays; the last one is in force.
create table settings (
  tenant text not null,
  revision integer not null check (revision > 0),
  body text not null,
  changed_at timestamptz not null,
  -- the revision whose body undoing this one brings back; none: nothing left to undo
  parent integer,
  -- the audit row that tells who made it; keeps the end of the chain from being cut off unseen
  audit_sequence bigint not null,
  audit_hash text not null,
  primary key (tenant, revision)
);

-- Each row's hash covers the row and the hash before it.
create table audit (
  tenant text not null,
  sequence bigint not null check (sequence > 0),
  at timestamptz not null,
  actor text not null,
  action text not null,
  subject text not null,
  changes text not null,
  previous_hash text not null check (length(previous_hash) = 64),
  hash text not null check (length(hash) = 64),
  primary key (tenant, sequence)
);

-- Keys that seal credentials, themselves sealed by a master key the database never sees.
create table data_keys (
  id uuid primary key,
  tenant text not null,
  master_key text not null,
  wrapped bytea not null,
  created_at timestamptz not null
);
create index data_keys_of_tenant on data_keys (tenant, created_at);

create table credentials (
  tenant text not null,
  provider text not null,
  data_key uuid not null references data_keys,
  sealed bytea not null,
  changed_at timestamptz not null,
  primary key (tenant, provider)
);

-- Money by day, for budgets; days are those of UTC.
create table spending (
  tenant text not null,
  day date not null,
  feature text not null,
  provider text not null,
  spent numeric not null check (spent >= 0),
  primary key (tenant, day, feature, provider)
);

-- Money set aside for calls under way; those of a node that died expire.
create table reservations (
  id uuid primary key,
  tenant text not null,
  feature text not null,
  provider text not null,
  amount numeric not null check (amount >= 0),
  expires_at timestamptz not null
);
create index reservations_of_tenant on reservations (tenant, expires_at);

-- Tokens and cost by day and model, for people.
create table usage (
  tenant text not null,
  day date not null,
  feature text not null,
  model text not null,
  calls bigint not null,
  input_tokens bigint not null,
  cached_input_tokens bigint not null,
  output_tokens bigint not null,
  cost numeric not null,
  -- calls whose tokens are estimated, and calls whose price is unknown
  estimated_calls bigint not null,
  unpriced_calls bigint not null,
  primary key (tenant, day, feature, model)
);

-- Nobody changes history: not even the owner of the tables, short of switching the triggers off.
create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'rows of % are only ever added', tg_table_name using errcode = '42501';
end $$;
create trigger only_added before update or delete or truncate on audit
  for each statement execute function refuse_change();
create trigger only_added before update or delete or truncate on settings
  for each statement execute function refuse_change();

-- The role the application works as. Where the migrating user may not make roles, the operator
-- makes it before, or the triggers have to do.
do $$
begin
  if not exists (select from pg_roles where rolname = 'deckhand_app') then
    create role deckhand_app nologin;
  end if;
exception
  when insufficient_privilege then
    raise notice 'the role deckhand_app is missing: the application works as the tables'' owner';
  when duplicate_object or unique_violation then
    null; -- another database of this server was first
end $$;

do $$
declare
  place text := current_schema();
begin
  if not exists (select from pg_roles where rolname = 'deckhand_app') then
    return;
  end if;
  execute format('grant usage on schema %I to deckhand_app', place);
  grant select, insert, update, delete on
    sessions, documents, blobs, versions, turns, receipts, idempotency_keys,
    data_keys, credentials, spending, reservations, usage
    to deckhand_app;
  grant select, insert on audit, settings to deckhand_app;
  execute format(
    'alter default privileges in schema %I grant select, insert, update, delete on tables'
    ' to deckhand_app', place);
  execute format(
    'alter default privileges in schema %I grant usage, select on sequences to deckhand_app',
    place);
end $$;
