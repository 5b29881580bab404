-- An answer repeats from when until when its submission counts, so that a report counts answers over the index alone.
-- before_ratio is what the same organisation's answer was worth in the cycle before, where the question means the same.
alter table submission_answer add column submitted_at datetime(6) not null default '1970-01-01 00:00:00';
alter table submission_answer add column superseded_at datetime(6) not null default '9999-12-31 00:00:00';
alter table submission_answer add column before_ratio decimal(22, 20);
alter table submission_answer add column plan_what mediumtext;
alter table submission_answer add column plan_due date;

update submission_answer set
  submitted_at = (select s.submitted_at from submission s where s.id = submission_answer.submission_id),
  superseded_at = (select s.superseded_at from submission s where s.id = submission_answer.submission_id);

create index submission_answer_counted on submission_answer (
  partnership_id, cycle_id, question_key, state, option_code, ratio, before_ratio, submitted_at, superseded_at,
  impact_level, impact_sources, evidence_count, oldest_evidence);
alter table submission_answer drop index submission_answer_by_option;
