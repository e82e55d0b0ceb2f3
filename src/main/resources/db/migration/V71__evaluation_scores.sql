-- What lists of runs say of results, beside them: their bodies hold pictures and are long. Fields are
-- taken out as json, as jsonb refuses texts with a zero character anywhere.

alter table evaluation_results
  add column model text,
  add column case_id text,
  add column score double precision,
  add column cost numeric;

update evaluation_results set
  model = body::json ->> 'model',
  case_id = body::json ->> 'caseId',
  score = (body::json ->> 'score')::double precision,
  cost = (body::json -> 'usage' ->> 'cost')::numeric
where body is not null;

alter table evaluation_results
  add check (body is null or (model is not null and case_id is not null));
