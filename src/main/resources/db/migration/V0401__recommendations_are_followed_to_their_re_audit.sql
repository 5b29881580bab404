-- state is that of the whole chain, worked out from those of the owners until it is closed. made_on is the day of the source,
-- from which its age counts.
create table recommendation (
  id bigint not null auto_increment primary key,
  partnership_id bigint not null,
  number int not null,
  words varchar(2000) not null,
  theme varchar(200) not null,
  priority varchar(100),
  due_on date not null,
  measure varchar(2000) not null,
  state varchar(20) not null,
  made_on date not null,
  made_by bigint not null,
  made_at datetime(6) not null,
  closed_by bigint,
  closed_on date,
  closing_reason varchar(2000),
  reaudit_on date,
  version int not null,
  constraint recommendation_by_number unique (partnership_id, number),
  constraint recommendation_of_partnership foreign key (partnership_id) references partnership (id)
) default character set utf8mb4 collate utf8mb4_bin;

create index recommendation_by_state on recommendation (partnership_id, state, due_on);
create index recommendation_by_theme on recommendation (partnership_id, theme, state);

-- Every audit or review that asks for it, in its own words. A second source does not make a second recommendation.
create table recommendation_source (
  id bigint not null auto_increment primary key,
  partnership_id bigint not null,
  recommendation_id bigint not null,
  finding_id bigint not null,
  ref varchar(30),
  words varchar(2000) not null,
  joined_on date not null,
  constraint recommendation_source_once unique (recommendation_id, finding_id),
  constraint recommendation_source_of foreign key (recommendation_id) references recommendation (id),
  constraint recommendation_source_found foreign key (finding_id) references learning_finding (id)
) default character set utf8mb4 collate utf8mb4_bin;

-- An agency, or a body of the partnership: one of the two ids. state is what this owner says, and closing does not change it.
create table recommendation_owner (
  id bigint not null auto_increment primary key,
  partnership_id bigint not null,
  recommendation_id bigint not null,
  organisation_id bigint,
  body_id bigint,
  name varchar(300) not null,
  state varchar(20) not null,
  answer varchar(20),
  reason varchar(2000),
  answered_by bigint,
  answered_on date,
  version int not null,
  constraint recommendation_owner_agency unique (recommendation_id, organisation_id),
  constraint recommendation_owner_body unique (recommendation_id, body_id),
  constraint recommendation_owner_of foreign key (recommendation_id) references recommendation (id),
  constraint recommendation_owned_by_agency foreign key (organisation_id) references organisation (id),
  constraint recommendation_owned_by_body foreign key (body_id) references partnership_body (id)
) default character set utf8mb4 collate utf8mb4_bin;

create index recommendation_owner_asked on recommendation_owner (partnership_id, organisation_id, state);

-- organisation_id and body_id as the owner's.
create table recommendation_action (
  id bigint not null auto_increment primary key,
  partnership_id bigint not null,
  organisation_id bigint,
  body_id bigint,
  what varchar(2000) not null,
  lead_name varchar(200) not null,
  due_on date not null,
  planned_by bigint not null,
  planned_on date not null
) default character set utf8mb4 collate utf8mb4_bin;

-- One action may serve several recommendations; each has its own proof.
create table recommendation_action_gap (
  id bigint not null auto_increment primary key,
  partnership_id bigint not null,
  action_id bigint not null,
  recommendation_id bigint not null,
  proof varchar(2000),
  proof_on date,
  proved_by bigint,
  constraint recommendation_action_gap_once unique (action_id, recommendation_id),
  constraint recommendation_action_gap_of foreign key (action_id) references recommendation_action (id),
  constraint recommendation_action_gap_for foreign key (recommendation_id) references recommendation (id)
) default character set utf8mb4 collate utf8mb4_bin;

-- quarter: the year in which its financial year begins and its number, so that 2026-1 is April to June 2026.
create table recommendation_update (
  id bigint not null auto_increment primary key,
  partnership_id bigint not null,
  recommendation_id bigint not null,
  owner_id bigint not null,
  quarter varchar(6) not null,
  done varchar(4000) not null,
  difference varchar(4000) not null,
  evidence varchar(4000),
  stuck varchar(4000),
  finished boolean not null,
  given_by bigint not null,
  given_on date not null,
  version int not null,
  constraint recommendation_update_once unique (owner_id, quarter),
  constraint recommendation_update_by foreign key (owner_id) references recommendation_owner (id),
  constraint recommendation_update_of foreign key (recommendation_id) references recommendation (id)
) default character set utf8mb4 collate utf8mb4_bin;

create index recommendation_update_in_quarter on recommendation_update (partnership_id, quarter);

create table recommendation_check (
  id bigint not null auto_increment primary key,
  partnership_id bigint not null,
  recommendation_id bigint not null,
  shows varchar(20) not null,
  words varchar(4000) not null,
  checked_by bigint not null,
  checked_on date not null,
  constraint recommendation_check_of foreign key (recommendation_id) references recommendation (id)
) default character set utf8mb4 collate utf8mb4_bin;

-- audit_id leads to a case audit where this service keeps it.
create table recommendation_reaudit (
  id bigint not null auto_increment primary key,
  partnership_id bigint not null,
  recommendation_id bigint not null,
  result varchar(20) not null,
  reference varchar(300) not null,
  audit_id bigint,
  words varchar(4000) not null,
  found_by bigint not null,
  found_on date not null,
  constraint recommendation_reaudit_of foreign key (recommendation_id) references recommendation (id)
) default character set utf8mb4 collate utf8mb4_bin;

-- stage is the number of the partnership's own stage, with its name of then.
create table recommendation_escalation (
  id bigint not null auto_increment primary key,
  partnership_id bigint not null,
  recommendation_id bigint not null,
  stage int not null,
  stage_name varchar(200) not null,
  last_stage boolean not null,
  reason varchar(2000) not null,
  raised_by bigint not null,
  raised_on date not null,
  decision varchar(2000),
  decided_by bigint,
  decided_on date,
  constraint recommendation_escalation_once unique (recommendation_id, stage, raised_on),
  constraint recommendation_escalation_of foreign key (recommendation_id) references recommendation (id)
) default character set utf8mb4 collate utf8mb4_bin;

create index recommendation_escalation_open on recommendation_escalation (partnership_id, decided_on);

-- How often an organisation was asked for its updates of a quarter.
create table recommendation_asking (
  id bigint not null auto_increment primary key,
  partnership_id bigint not null,
  organisation_id bigint not null,
  quarter varchar(6) not null,
  times int not null,
  last_on date not null,
  constraint recommendation_asking_once unique (partnership_id, organisation_id, quarter)
) default character set utf8mb4 collate utf8mb4_bin;
