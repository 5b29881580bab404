create index improvement_action_by_source on improvement_action (partnership_id, source, standard);
create index submitted_action_by_organisation on submitted_action (partnership_id, organisation_id, state, due_on);
