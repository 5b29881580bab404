-- credential_id and public_key are base64url: what the authenticator calls the key, and the key (COSE).
create table passkey (
  id bigint not null auto_increment primary key,
  person_id bigint not null,
  credential_id varchar(700) not null,
  public_key varchar(2000) not null,
  sign_count bigint not null,
  name varchar(100) not null,
  made_at datetime(6) not null,
  last_used_at datetime(6),
  constraint passkey_once unique (credential_id),
  constraint passkey_of_person foreign key (person_id) references person (id) on delete cascade
) default character set utf8mb4 collate utf8mb4_bin;

-- What a browser was asked, until it answers: ten minutes at most, and once. person_id is null for somebody who is not in yet.
create table passkey_asking (
  token_hash char(64) not null primary key,
  person_id bigint,
  request_json mediumtext not null,
  expires_at datetime(6) not null
) default character set utf8mb4 collate utf8mb4_bin;
