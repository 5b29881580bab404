-- The bytes lie in the file store under store_id; a file may stand behind many answers of its return.
create table evidence_file (
  id bigint not null auto_increment primary key,
  partnership_id bigint not null,
  organisation_id bigint not null,
  return_id bigint,
  store_id char(32) not null,
  name varchar(255) not null,
  name_reason varchar(1000),
  media_type varchar(100) not null,
  byte_count bigint not null,
  sha256 char(64) not null,
  evidence_date date,
  stored_at datetime(6) not null,
  stored_by bigint not null,
  deleted_at datetime(6),
  deleted_by bigint,
  constraint evidence_file_by_store unique (store_id),
  constraint evidence_file_of_partnership foreign key (partnership_id) references partnership (id),
  constraint evidence_file_of_organisation foreign key (organisation_id) references organisation (id),
  constraint evidence_file_of_return foreign key (return_id) references agency_return (id)
) default character set utf8mb4 collate utf8mb4_bin;

create index evidence_file_in_return on evidence_file (partnership_id, return_id, sha256);
