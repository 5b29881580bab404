create index organisation_by_name on organisation (partnership_id, name);
