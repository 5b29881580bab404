-- A person is one person everywhere; what the person may do is said by memberships, each with its dates.
create table person (
  id bigint not null auto_increment primary key,
  email varchar(254) not null,
  name varchar(200) not null,
  password_hash varchar(255),
  last_signed_in_at datetime(6),
  disabled boolean not null default false,
  constraint person_by_email unique (email)
) default character set utf8mb4 collate utf8mb4_bin;

create table membership (
  id bigint not null auto_increment primary key,
  person_id bigint not null,
  partnership_id bigint not null,
  role varchar(40) not null,
  organisation_id bigint,
  group_id bigint,
  valid_from date not null,
  valid_until date,
  last_chosen_at datetime(6),
  constraint membership_of_person foreign key (person_id) references person (id),
  constraint membership_in_partnership foreign key (partnership_id) references partnership (id),
  constraint membership_for_organisation foreign key (organisation_id) references organisation (id),
  constraint membership_for_group foreign key (group_id) references organisation_group (id)
) default character set utf8mb4 collate utf8mb4_bin;

create index membership_by_organisation on membership (partnership_id, organisation_id, role);

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

-- What is watched is kept as a hash: an account's address, a network address, or the two together. It may be nobody's, so no
-- foreign key.
create table sign_in_attempt (
  watch varchar(20) not null,
  subject char(64) not null,
  attempts int not null,
  last_at datetime(6) not null,
  blocked_until datetime(6),
  succeeded_at datetime(6),
  primary key (watch, subject)
) default character set utf8mb4 collate utf8mb4_bin;

create index sign_in_attempt_by_time on sign_in_attempt (last_at);
