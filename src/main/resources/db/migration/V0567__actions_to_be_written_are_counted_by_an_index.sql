-- Those that are still to be written are few in very many, and counted on each look at the list.
create index submitted_action_unwritten on submitted_action (partnership_id, finished, planned, due_order);
