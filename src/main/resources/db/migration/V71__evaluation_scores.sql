-- What lists of runs say of results, beside them: their bodies hold pictures and are long.

alter table evaluation_results
  add column model text,
  add column case_id text,
  add column score double precision,
  add column cost numeric;

-- PostgreSQL reads no json with a zero character in it, which a text of a body may have; nothing that
-- is taken out has one.
update evaluation_results set
  model = fields ->> 'model',
  case_id = fields ->> 'caseId',
  score = (fields ->> 'score')::double precision,
  cost = (fields -> 'usage' ->> 'cost')::numeric
from (
  select run_id, play_key, replace(body, '\u0000', '\ufffd')::json as fields
  from evaluation_results
  where body is not null
) parsed
where evaluation_results.run_id = parsed.run_id and evaluation_results.play_key = parsed.play_key;

alter table evaluation_results
  add check (body is null or (model is not null and case_id is not null));
