-- What a workbook that came back would change, until the person who sent it has decided; a day at most.
create table workbook_upload (
  return_id bigint not null,
  person_id bigint not null,
  partnership_id bigint not null,
  organisation_id bigint not null,
  taken_out_at datetime(6) not null,
  uploaded_at datetime(6) not null,
  expires_at datetime(6) not null,
  versions_text mediumtext not null,
  base_json mediumtext not null,
  mine_json mediumtext not null,
  primary key (return_id, person_id),
  constraint workbook_upload_of_return foreign key (return_id) references agency_return (id)
) default character set utf8mb4 collate utf8mb4_bin;

create index workbook_upload_by_expiry on workbook_upload (expires_at);
