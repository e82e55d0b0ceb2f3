-- Answers to cells belong to whoever asked. What there is already belongs to local mode's one user:
-- where people sign in, nobody is given it any more, and it goes with its time.

alter table function_answers add column who text not null default 'local';
alter table function_answers alter column who drop default;
alter table function_answers drop constraint function_answers_pkey;
alter table function_answers add primary key (who, question_hash, model, prompt_version);
