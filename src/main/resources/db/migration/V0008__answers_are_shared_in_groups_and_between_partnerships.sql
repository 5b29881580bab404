-- A row for each question that the group chose as common, answered or not.
create table group_answer (
  partnership_id bigint not null,
  group_id bigint not null,
  cycle_id bigint not null,
  question_key varchar(100) not null,
  common boolean not null,
  answer_json mediumtext not null,
  version int not null,
  updated_by bigint,
  updated_at datetime(6),
  primary key (group_id, cycle_id, question_key),
  constraint group_answer_of_group foreign key (group_id) references organisation_group (id),
  constraint group_answer_in_cycle foreign key (cycle_id) references cycle (id)
) default character set utf8mb4 collate utf8mb4_bin;

-- What a group answered and when, so that a return that was sent stands against the answer of then.
create table group_answer_version (
  partnership_id bigint not null,
  group_id bigint not null,
  cycle_id bigint not null,
  question_key varchar(100) not null,
  version int not null,
  answer_json mediumtext not null,
  updated_at datetime(6) not null,
  primary key (group_id, cycle_id, question_key, version),
  constraint group_answer_version_of_group foreign key (group_id) references organisation_group (id),
  constraint group_answer_version_in_cycle foreign key (cycle_id) references cycle (id)
) default character set utf8mb4 collate utf8mb4_bin;

-- Made by an approver in one partnership and used by one in another: both agree that it is the same organisation.
create table organisation_link_code (
  id bigint not null auto_increment primary key,
  partnership_id bigint not null,
  organisation_id bigint not null,
  code_hash char(64) not null,
  made_by bigint not null,
  made_at datetime(6) not null,
  expires_at datetime(6) not null,
  used_at datetime(6),
  constraint organisation_link_code_once unique (code_hash),
  constraint organisation_link_code_of foreign key (organisation_id) references organisation (id)
) default character set utf8mb4 collate utf8mb4_bin;

-- One row on each side. The other side's names are copied, so that nothing there need be read, and no foreign key leads
-- there: the other partnership may purge what is its own.
create table organisation_link (
  id bigint not null auto_increment primary key,
  partnership_id bigint not null,
  organisation_id bigint not null,
  other_partnership_id bigint not null,
  other_organisation_id bigint not null,
  other_partnership varchar(200) not null,
  other_organisation varchar(200) not null,
  agreed_by bigint not null,
  agreed_at datetime(6) not null,
  constraint organisation_link_once unique (partnership_id, organisation_id, other_partnership_id, other_organisation_id),
  constraint organisation_link_of foreign key (organisation_id) references organisation (id)
) default character set utf8mb4 collate utf8mb4_bin;

-- Belongs to the partnership that receives it. No foreign key leads to the other, nor to the edition, which an answer offered
-- may outlive.
create table offered_return (
  id bigint not null auto_increment primary key,
  partnership_id bigint not null,
  organisation_id bigint not null,
  to_partnership varchar(200) not null,
  from_partnership_id bigint not null,
  from_organisation_id bigint not null,
  from_return_id bigint not null,
  from_partnership varchar(200) not null,
  from_cycle varchar(200) not null,
  question_set_id varchar(80) not null,
  question_set_version varchar(40) not null,
  submission_number int not null,
  files_left int not null,
  answers_json mediumtext not null,
  offered_by bigint not null,
  offered_at datetime(6) not null,
  withdrawn_at datetime(6),
  constraint offered_return_to foreign key (organisation_id) references organisation (id)
) default character set utf8mb4 collate utf8mb4_bin;

create index offered_return_received on offered_return (partnership_id, organisation_id, withdrawn_at);
create index offered_return_made on offered_return (from_partnership_id, from_organisation_id, from_return_id);
