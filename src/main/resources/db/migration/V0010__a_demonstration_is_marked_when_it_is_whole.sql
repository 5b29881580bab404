-- Not by partnership id: the mark is set before the partnership is there, so that half a county is known for one.
create table demonstration (
  county_code varchar(40) not null primary key,
  seed bigint not null,
  started_at datetime(6) not null,
  finished_at datetime(6)
) default character set utf8mb4 collate utf8mb4_bin;
