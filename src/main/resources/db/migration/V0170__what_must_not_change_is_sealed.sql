alter table submission add column key_name varchar(60) not null default '';
alter table submission add column seal char(64) not null default '';

alter table access_log add column key_name varchar(60) not null default '';
alter table access_log add column seal char(64) not null default '';

-- How many rows the access log had up to an id, and the seal of all their seals: a row taken out later is noticed.
create table access_log_seal (
  id bigint not null auto_increment primary key,
  last_row bigint not null,
  row_count bigint not null,
  sealed_at datetime(6) not null,
  key_name varchar(60) not null,
  seal char(64) not null
) default character set utf8mb4 collate utf8mb4_bin;
