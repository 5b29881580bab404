-- Two a cycle, made by whoever leads the moderators. Once ready, a practice return stays as it is.
create table practice_return (
  id bigint not null auto_increment primary key,
  partnership_id bigint not null,
  cycle_id bigint not null,
  number int not null,
  title varchar(120) not null,
  anonymised boolean not null,
  person_id bigint not null,
  made_at datetime(6) not null,
  ready_at datetime(6),
  constraint practice_return_once unique (cycle_id, number),
  constraint practice_return_of_cycle foreign key (cycle_id) references cycle (id)
) default character set utf8mb4 collate utf8mb4_bin;

create table practice_answer (
  practice_id bigint not null,
  question_key varchar(100) not null,
  partnership_id bigint not null,
  claimed_code varchar(60) not null,
  said mediumtext,
  evidence mediumtext,
  agreed_code varchar(60) not null,
  reason mediumtext not null,
  version int not null,
  primary key (practice_id, question_key),
  constraint practice_answer_of_practice foreign key (practice_id) references practice_return (id)
) default character set utf8mb4 collate utf8mb4_bin;

-- A score is given once: the agreed one appears with it.
create table practice_mark (
  practice_id bigint not null,
  person_id bigint not null,
  question_key varchar(100) not null,
  partnership_id bigint not null,
  option_code varchar(60) not null,
  comment mediumtext,
  marked_at datetime(6) not null,
  primary key (practice_id, person_id, question_key),
  constraint practice_mark_of_practice foreign key (practice_id) references practice_return (id)
) default character set utf8mb4 collate utf8mb4_bin;

create table practice_waiver (
  cycle_id bigint not null primary key,
  partnership_id bigint not null,
  person_id bigint not null,
  reason varchar(500) not null,
  decided_at datetime(6) not null,
  constraint practice_waiver_of_cycle foreign key (cycle_id) references cycle (id)
) default character set utf8mb4 collate utf8mb4_bin;

-- Marking that is under way goes on.
insert into practice_waiver (cycle_id, partnership_id, person_id, reason, decided_at)
select cycle_id, partnership_id, drawn_by, 'The sample was drawn before there were practice returns.', drawn_at
from moderation_draw;
