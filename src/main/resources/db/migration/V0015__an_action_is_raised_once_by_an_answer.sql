-- What was asked is copied in words, since it is shown long after. Without foreign keys, as each would lock a shared row
-- on every save.
create table improvement_action (
  id bigint not null auto_increment primary key,
  partnership_id bigint not null,
  organisation_id bigint not null,
  raised_kind varchar(20) not null,
  raised_id bigint not null,
  raised_key varchar(100) not null,
  source varchar(300) not null,
  standard_key varchar(100) not null,
  standard varchar(300) not null,
  question varchar(2000) not null,
  what mediumtext,
  lead_name varchar(500),
  due_on date,
  measure mediumtext,
  required boolean not null,
  asked boolean not null,
  state varchar(20) not null,
  opened_at datetime(6) not null,
  closed_at datetime(6),
  proof_words mediumtext,
  proof_link varchar(2000),
  proof_file_id bigint,
  proof_on date,
  carried_from bigint,
  first_submitted_at datetime(6),
  constraint improvement_action_once unique (raised_id, raised_key, raised_kind)
) default character set utf8mb4 collate utf8mb4_bin;

create index improvement_action_of_organisation on improvement_action (partnership_id, organisation_id, state);
create index improvement_action_carried on improvement_action (carried_from);
