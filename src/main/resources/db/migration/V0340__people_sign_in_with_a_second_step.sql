-- At most one row of a person is in force (confirmed_at is set) and one waits for its first code. The secret is closed with a
-- key that is not in the database.
create table one_time_code (
  id bigint not null auto_increment primary key,
  person_id bigint not null,
  key_name varchar(60) not null,
  secret varchar(200) not null,
  confirmed_at datetime(6),
  last_step bigint not null default 0,
  wrong_attempts int not null default 0,
  blocked_until datetime(6),
  constraint one_time_code_of_person foreign key (person_id) references person (id) on delete cascade
) default character set utf8mb4 collate utf8mb4_bin;

create table recovery_code (
  id bigint not null auto_increment primary key,
  person_id bigint not null,
  code_hash char(64) not null,
  used_at datetime(6),
  constraint recovery_code_once unique (person_id, code_hash),
  constraint recovery_code_of_person foreign key (person_id) references person (id) on delete cascade
) default character set utf8mb4 collate utf8mb4_bin;

-- A row for each role of a partnership that must use one-time codes.
create table code_rule (
  partnership_id bigint not null,
  role varchar(40) not null,
  primary key (partnership_id, role),
  constraint code_rule_of_partnership foreign key (partnership_id) references partnership (id)
) default character set utf8mb4 collate utf8mb4_bin;

-- Somebody whose password was right and who has to show a code. The page holds the token, the database its hash.
create table sign_in_half (
  token_hash char(64) not null primary key,
  person_id bigint not null,
  membership_id bigint not null,
  expires_at datetime(6) not null,
  constraint sign_in_half_of_person foreign key (person_id) references person (id) on delete cascade
) default character set utf8mb4 collate utf8mb4_bin;
