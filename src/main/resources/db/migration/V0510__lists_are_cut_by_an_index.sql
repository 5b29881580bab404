-- How many organisations are open is counted without a look at each.
create index organisation_by_closing on organisation (partnership_id, closed_on);

-- So are the memberships that hold.
create index membership_held on membership
  (partnership_id, organisation_id, role, valid_from, valid_until, person_id);
alter table membership drop index membership_by_organisation;

-- What became of a letter, as the outbox lists it by its state. The cases are in the order in which they go before each other.
alter table letter add column state varchar(10) generated always as (case
  when bounced_at is not null then 'bounced'
  when uncertain_at is not null then 'uncertain'
  when sent_at is not null then 'sent'
  when given_up_at is not null then 'failed'
  when due_at is not null then 'waiting'
  else 'dropped' end);
create index letter_by_state on letter (partnership_id, state, written_at);

-- The access log is read from its end.
create index access_log_by_time on access_log (partnership_id, at);

-- How far returns have come, and whether anything of it has changed, is read from the index alone.
create index agency_return_by_state on agency_return
  (partnership_id, cycle_id, status, first_submitted_at, submissions, declared_at, submitted_at, organisation_id);
alter table agency_return drop index agency_return_by_status;

-- The sectors and districts that returned, found by a few looks.
create index submission_by_place on submission (partnership_id, cycle_id, sector, district);

-- Those who are kept from signing in are few.
create index person_disabled on person (disabled);
