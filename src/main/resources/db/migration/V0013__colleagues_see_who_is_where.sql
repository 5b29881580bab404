-- Where somebody was last seen; what is older than a few minutes is deleted when the sheet is next looked at.
create table presence (
  sheet_id bigint not null,
  person_id bigint not null,
  partnership_id bigint not null,
  section_key varchar(100) not null,
  seen_at datetime(6) not null,
  primary key (sheet_id, person_id)
) default character set utf8mb4 collate utf8mb4_bin;
