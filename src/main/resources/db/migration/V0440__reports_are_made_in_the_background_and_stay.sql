create table kept_file (
  store_id char(32) not null primary key,
  partnership_id bigint not null,
  byte_count bigint not null,
  kept_at datetime(6) not null,
  constraint kept_file_of_partnership foreign key (partnership_id) references partnership (id)
) default character set utf8mb4 collate utf8mb4_bin;

-- A request is known by a digest of what was asked for. It is empty once the job failed or was cancelled, so that the same
-- can be asked for again.
create table report_job (
  id bigint not null auto_increment primary key,
  partnership_id bigint not null,
  cycle_id bigint not null,
  kind varchar(20) not null,
  edition varchar(20) not null,
  chosen text not null,
  as_at datetime(6) not null,
  last_meeting date,
  request_key char(64),
  state varchar(20) not null,
  person_id bigint not null,
  asked_at datetime(6) not null,
  to_do int not null default 0,
  done int not null default 0,
  cancel_asked boolean not null default false,
  population varchar(500),
  pages int,
  store_id char(32),
  file_name varchar(200),
  byte_count bigint,
  finished_at datetime(6),
  problem varchar(1000),
  constraint report_job_asked_once unique (partnership_id, request_key),
  constraint report_job_of_partnership foreign key (partnership_id) references partnership (id),
  constraint report_job_of_cycle foreign key (cycle_id) references cycle (id),
  constraint report_job_file foreign key (store_id) references kept_file (store_id)
) default character set utf8mb4 collate utf8mb4_bin;

create index report_job_in_cycle on report_job (partnership_id, cycle_id, id);
