create index access_log_by_subject on access_log (partnership_id, subject_kind, subject_id);
create index access_log_by_person on access_log (partnership_id, person_id);

-- What a partnership no longer keeps: one row for each time that something was made unrecognisable or deleted, sealed, and never
-- changed. Without it an entry that lost its person would be taken for an altered one.
create table purge_run (
  id bigint not null auto_increment primary key,
  partnership_id bigint not null,
  what varchar(40) not null,
  before_at datetime(6) not null,
  row_count bigint not null,
  run_at datetime(6) not null,
  key_name varchar(60) not null,
  seal char(64) not null
) default character set utf8mb4 collate utf8mb4_bin;

create index purge_run_of_partnership on purge_run (partnership_id, what);
