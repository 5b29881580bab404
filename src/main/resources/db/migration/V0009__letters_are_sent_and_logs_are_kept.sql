-- Written in the transaction of what they tell of; subject_id leads to a return or to something else, as the kind says, so it
-- has no foreign key. A node claims a letter by adding an attempt and moving due_at on, so that no two send it and none is lost
-- with its node. due_at null and sent_at null: nobody tries again. given_up_at is set when sending failed for good; without
-- it, the letter was no longer wanted.
create table letter (
  id bigint not null auto_increment primary key,
  partnership_id bigint not null,
  person_id bigint not null,
  kind varchar(40) not null,
  subject_id bigint not null,
  written_at datetime(6) not null,
  due_at datetime(6),
  attempts int not null default 0,
  sent_at datetime(6),
  given_up_at datetime(6),
  constraint letter_to_person foreign key (person_id) references person (id)
) default character set utf8mb4 collate utf8mb4_bin;

create index letter_waiting on letter (sent_at, due_at);
create index letter_about on letter (partnership_id, kind, subject_id);

-- Daily jobs are claimed through the database. One row a job; columns and indexes are db-scheduler's. Times are UTC.
create table scheduled_task (
  task_name varchar(100) not null,
  task_instance varchar(100) not null,
  task_data blob,
  execution_time timestamp(6) not null,
  picked boolean not null,
  picked_by varchar(50),
  last_success timestamp(6) null,
  last_failure timestamp(6) null,
  consecutive_failures int,
  last_heartbeat timestamp(6) null,
  version bigint not null,
  priority smallint,
  primary key (task_name, task_instance)
) default character set utf8mb4 collate utf8mb4_bin;

create index scheduled_task_by_time on scheduled_task (execution_time);
create index scheduled_task_by_heartbeat on scheduled_task (last_heartbeat);

-- Views and exports. Without foreign keys: the log outlives what it tells of.
create table access_log (
  id bigint not null auto_increment primary key,
  partnership_id bigint not null,
  person_id bigint not null,
  what varchar(40) not null,
  subject_kind varchar(40) not null,
  subject_id varchar(80) not null,
  at datetime(6) not null,
  key_name varchar(60) not null default '',
  seal char(64) not null default ''
) default character set utf8mb4 collate utf8mb4_bin;

-- How many rows the access log had up to an id, and the seal of all their seals: a row taken out later is noticed, which a
-- foreign key would forbid to say.
create table access_log_seal (
  id bigint not null auto_increment primary key,
  last_row bigint not null,
  row_count bigint not null,
  sealed_at datetime(6) not null,
  key_name varchar(60) not null,
  seal char(64) not null
) default character set utf8mb4 collate utf8mb4_bin;

-- Not by partnership id: a row is there before the partnership is, so that half a county is known for one. The node that makes
-- the county says every few seconds that it is still at it; when it falls silent, another may begin anew.
create table demonstration (
  county_code varchar(40) not null primary key,
  seed bigint not null,
  started_at datetime(6) not null,
  finished_at datetime(6),
  node varchar(40),
  alive_at datetime(6)
) default character set utf8mb4 collate utf8mb4_bin;
