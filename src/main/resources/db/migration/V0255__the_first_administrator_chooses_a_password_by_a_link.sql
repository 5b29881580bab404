-- A link that its reader can use once. Only the hash of it is kept.
create table password_link (
  token_hash char(64) not null primary key,
  person_id bigint not null,
  expires_at datetime(6) not null,
  used_at datetime(6),
  constraint password_link_of_person foreign key (person_id) references person (id)
) default character set utf8mb4 collate utf8mb4_bin;
