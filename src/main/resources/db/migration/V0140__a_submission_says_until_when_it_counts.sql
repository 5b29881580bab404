-- A submission counts from when it was submitted until the next one of its return; the last has no end. So what counts at
-- a time is a plain filter, without looking for the highest number of each return.
alter table submission add column superseded_at datetime(6) not null default '9999-12-31 00:00:00';

update submission set superseded_at = coalesce(
  (select n.at_next from (
    select a.id, min(b.submitted_at) as at_next from submission a
      join submission b on b.return_id = a.return_id and b.number > a.number group by a.id) n
    where n.id = submission.id),
  superseded_at);

create index submission_counted on submission (partnership_id, cycle_id, superseded_at, submitted_at);
alter table submission drop index submission_as_at;

-- Keys of the critical questions that hold the band down, separated by commas.
alter table submission add column capped_by varchar(2000);
