-- How rows stood before they changed: from since_at on, and no longer from until_at on. What was before the first is as the
-- first; without any, a row has always been as it is. Written once and never changed.
create table organisation_was (
  organisation_id bigint not null,
  until_at datetime(6) not null,
  since_at datetime(6) not null,
  partnership_id bigint not null,
  name varchar(200) not null,
  sector varchar(40) not null,
  setting_type varchar(60) not null,
  phase varchar(40) not null,
  district varchar(80),
  quadrant varchar(80),
  closed_on date,
  primary key (organisation_id, until_at),
  constraint organisation_was_one foreign key (organisation_id) references organisation (id)
) default character set utf8mb4 collate utf8mb4_bin;

create table cycle_was (
  cycle_id bigint not null,
  until_at datetime(6) not null,
  partnership_id bigint not null,
  first_deadline date not null,
  second_deadline date not null,
  closed_at datetime(6),
  primary key (cycle_id, until_at),
  constraint cycle_was_one foreign key (cycle_id) references cycle (id)
) default character set utf8mb4 collate utf8mb4_bin;

-- Of submitted_action: what the partnership knew of an action.
create table submitted_action_was (
  action_id bigint not null,
  until_at datetime(6) not null,
  partnership_id bigint not null,
  organisation_id bigint not null,
  what mediumtext,
  lead_name varchar(500),
  due_on date,
  measure mediumtext,
  state varchar(20) not null,
  submitted_at datetime(6) not null,
  primary key (action_id, until_at),
  constraint submitted_action_was_one foreign key (action_id) references improvement_action (id)
) default character set utf8mb4 collate utf8mb4_bin;
