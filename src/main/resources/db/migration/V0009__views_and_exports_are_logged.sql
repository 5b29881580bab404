create table access_log (
  id bigint not null auto_increment primary key,
  partnership_id bigint not null,
  person_id bigint not null,
  what varchar(40) not null,
  subject_kind varchar(40) not null,
  subject_id varchar(80) not null,
  at datetime(6) not null
) default character set utf8mb4 collate utf8mb4_bin;

create index access_log_by_time on access_log (partnership_id, at);
create index access_log_by_subject on access_log (partnership_id, subject_kind, subject_id);
