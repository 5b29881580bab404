-- When its first change was saved; null before. The same as the time of the first link of its chain.
alter table answer_sheet add column begun_at datetime(6);
update answer_sheet set begun_at =
  (select t.at from change_trail t where t.sheet_id = answer_sheet.id and t.seq = 1) where trail_seq > 0;

-- How many requirements of law or statutory guidance it does not fully meet: its gaps, counted.
alter table submission add column unmet int not null default 0;
update submission set unmet =
  (select count(*) from submission_gap g where g.submission_id = submission.id and g.unmet > 0);

-- Of these, those without a plan; and whether a critical requirement holds its band down.
alter table submission add column unplanned int not null default 0;
update submission set unplanned =
  (select count(*) from submission_gap g where g.submission_id = submission.id and g.unmet > 0 and g.planned = false);
alter table submission add column held boolean generated always as (case when capped_by is null then false else true end);
create index submission_in_cycle on submission
  (partnership_id, cycle_id, superseded_at, submitted_at, unplanned, held);
alter table submission drop index submission_counted;

create index submission_by_organisation on submission (partnership_id, organisation_id, cycle_id, superseded_at, unmet);
alter table submission drop index submission_of_organisation;
