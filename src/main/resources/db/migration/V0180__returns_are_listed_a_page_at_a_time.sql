create index organisation_by_name on organisation (partnership_id, name);
create index agency_return_by_organisation on agency_return (partnership_id, organisation_id, cycle_id);
create index agency_return_by_submission on agency_return (partnership_id, submitted_at);
