-- The credential is a hash of the kept password hash, so that a changed password ends the session.
create table sign_in_session (
  id bigint not null auto_increment primary key,
  person_id bigint not null,
  membership_id bigint not null,
  credential char(64) not null,
  started_at datetime(6) not null,
  ended_at datetime(6),
  constraint sign_in_session_of_person foreign key (person_id) references person (id) on delete cascade,
  constraint sign_in_session_as_member foreign key (membership_id) references membership (id) on delete cascade
) default character set utf8mb4 collate utf8mb4_bin;
