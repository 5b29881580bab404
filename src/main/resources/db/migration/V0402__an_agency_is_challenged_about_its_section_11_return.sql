-- letter_on is the day on which the feedback letter went out; from then on nothing changes.
create table challenge_session (
  id bigint not null auto_increment primary key,
  partnership_id bigint not null,
  organisation_id bigint not null,
  about varchar(300) not null,
  held_on date not null,
  chair varchar(200) not null,
  presented varchar(4000),
  letter_on date,
  letter_by bigint,
  version int not null,
  constraint challenge_session_of_partnership foreign key (partnership_id) references partnership (id),
  constraint challenge_session_with foreign key (organisation_id) references organisation (id)
) default character set utf8mb4 collate utf8mb4_bin;

create index challenge_session_by_day on challenge_session (partnership_id, held_on);
create index challenge_session_of_organisation on challenge_session (partnership_id, organisation_id);

create table challenge_question (
  id bigint not null auto_increment primary key,
  partnership_id bigint not null,
  session_id bigint not null,
  asked_by varchar(200) not null,
  question varchar(2000) not null,
  answer varchar(4000) not null,
  constraint challenge_question_of_session foreign key (session_id) references challenge_session (id)
) default character set utf8mb4 collate utf8mb4_bin;

-- finding_id is set when the letter goes out.
create table challenge_point (
  id bigint not null auto_increment primary key,
  partnership_id bigint not null,
  session_id bigint not null,
  kind varchar(10) not null,
  words varchar(4000) not null,
  theme varchar(200) not null,
  finding_id bigint,
  constraint challenge_point_of_session foreign key (session_id) references challenge_session (id),
  constraint challenge_point_recorded foreign key (finding_id) references learning_finding (id)
) default character set utf8mb4 collate utf8mb4_bin;
