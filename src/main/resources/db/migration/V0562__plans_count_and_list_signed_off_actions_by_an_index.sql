-- Copies of the action's, so that a plan of very many need not look at each action: when it ended, and whether it goes on with
-- one of an earlier return.
alter table submitted_action add column closed_at datetime(6);
alter table submitted_action add column carried boolean not null default false;

update submitted_action set
  closed_at = (select a.closed_at from improvement_action a where a.id = submitted_action.action_id),
  carried = exists (select 1 from improvement_action a where a.id = submitted_action.action_id and a.carried_from is not null);

alter table submitted_action drop index submitted_action_counted;
create index submitted_action_counted on submitted_action (partnership_id, state, due_order, planned, carried);
create index submitted_action_ended on submitted_action (partnership_id, state, closed_at desc, action_id);
create index submitted_action_carried on submitted_action (partnership_id, carried, due_order);
create index submitted_action_by_lead on submitted_action (partnership_id, lead_name, state, due_order);
