-- One row for each return that was deleted because the partnership no longer keeps it: what it was, how far its chain of changes
-- went, and the rule. Sealed, and never changed. Return, cycle and organisation have no foreign keys: the return is gone, and
-- the record must not keep the others.
create table purged_return (
  id bigint not null auto_increment primary key,
  partnership_id bigint not null,
  return_id bigint not null,
  cycle_id bigint not null,
  organisation_id bigint not null,
  ended_on date not null,
  before_on date not null,
  submissions int not null,
  file_count int not null,
  trail_seq int not null,
  trail_hash char(64) not null,
  purged_at datetime(6) not null,
  key_name varchar(60) not null,
  seal char(64) not null,
  constraint purged_return_once unique (return_id),
  constraint purged_return_of_partnership foreign key (partnership_id) references partnership (id)
) default character set utf8mb4 collate utf8mb4_bin;

create index purged_return_by_time on purged_return (partnership_id, purged_at);

-- Since when a partnership has been told that its returns will be deleted after so many years. A changed number starts anew.
create table return_purge_notice (
  partnership_id bigint not null primary key,
  years int not null,
  announced_on date not null,
  constraint return_purge_notice_of_partnership foreign key (partnership_id) references partnership (id)
) default character set utf8mb4 collate utf8mb4_bin;
