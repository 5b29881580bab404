-- What a program signs in with. The token itself is shown once and kept as a hash. The credential is that of sessions: a
-- changed password ends it.
create table api_token (
  id bigint not null auto_increment primary key,
  person_id bigint not null,
  membership_id bigint not null,
  name varchar(100) not null,
  token_hash char(64) not null,
  credential char(64) not null,
  scopes varchar(400) not null,
  made_at datetime(6) not null,
  expires_at datetime(6) not null,
  last_used_at datetime(6),
  revoked_at datetime(6),
  constraint api_token_once unique (token_hash),
  constraint api_token_of_person foreign key (person_id) references person (id) on delete cascade,
  constraint api_token_as_member foreign key (membership_id) references membership (id) on delete cascade
) default character set utf8mb4 collate utf8mb4_bin;
