-- The plan as it stood at the last sign-off; the state follows what the organisation reports afterwards.
create table submitted_action (
  action_id bigint not null primary key,
  partnership_id bigint not null,
  organisation_id bigint not null,
  what mediumtext,
  lead_name varchar(500),
  due_on date,
  measure mediumtext,
  state varchar(20) not null,
  submitted_at datetime(6) not null,
  constraint submitted_action_of_action foreign key (action_id) references improvement_action (id)
) default character set utf8mb4 collate utf8mb4_bin;

create index submitted_action_by_due on submitted_action (partnership_id, state, due_on);
