-- A page that names them needs their bands, and nothing else of a submission.
create index submission_held on submission
  (partnership_id, cycle_id, held, superseded_at, submitted_at, band, organisation_id);
