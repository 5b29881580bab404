-- The last line of an action's history other than a change of its plan or its place, and when it was written. Reports
-- as of a time after it need not read the history.
alter table improvement_action add column progress varchar(20) not null default 'opened';
alter table improvement_action add column progress_at datetime(6) not null default '1970-01-01 00:00:00';

update improvement_action set progress_at = coalesce(
  (select e.at from action_entry e where e.action_id = improvement_action.id and e.kind not in ('changed', 'carried')
    order by e.id desc limit 1), progress_at);
update improvement_action set progress = coalesce(
  (select e.kind from action_entry e where e.action_id = improvement_action.id and e.kind not in ('changed', 'carried')
    order by e.id desc limit 1), progress);
