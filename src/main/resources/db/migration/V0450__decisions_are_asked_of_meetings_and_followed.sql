-- What a meeting, or the Executive, was asked to decide; it never changes. body is its name as it was then, and held_on is
-- null for what was escalated between meetings. source says what it is asked about: LINE of the overview, FIGURE, RETURN or
-- nothing (FREE), in source_words and, where there is a page, source_href.
create table meeting_decision (
  id bigint not null auto_increment primary key,
  partnership_id bigint not null,
  number int not null,
  kind varchar(20) not null,
  body varchar(200) not null,
  held_on date,
  source varchar(20) not null,
  source_words varchar(1000),
  source_href varchar(600),
  return_id bigint,
  asked varchar(2000) not null,
  version int not null,
  constraint meeting_decision_by_number unique (partnership_id, number),
  constraint meeting_decision_of_partnership foreign key (partnership_id) references partnership (id)
) default character set utf8mb4 collate utf8mb4_bin;

create index meeting_decision_by_day on meeting_decision (partnership_id, held_on);

-- What became of it, never changed: ASKED, DECIDED, NOTED, DONE, SUPERSEDED. The last owner and the last due_on count, so that
-- each decision can be read as at any time.
create table decision_step (
  id bigint not null auto_increment primary key,
  partnership_id bigint not null,
  decision_id bigint not null,
  person_id bigint not null,
  at datetime(6) not null,
  kind varchar(20) not null,
  words varchar(2000),
  owner varchar(200),
  due_on date,
  replaced_by bigint,
  constraint decision_step_of_decision foreign key (decision_id) references meeting_decision (id),
  constraint decision_step_replaced foreign key (replaced_by) references meeting_decision (id)
) default character set utf8mb4 collate utf8mb4_bin;

create index decision_step_in_partnership on decision_step (partnership_id, decision_id);
