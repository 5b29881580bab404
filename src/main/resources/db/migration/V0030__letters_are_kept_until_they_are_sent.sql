-- Written in the transaction of what they tell of. A node claims one by adding an attempt and moving due_at on, so that
-- no two send it and none is lost with its node. due_at null and sent_at null: nobody tries again.
create table letter (
  id bigint not null auto_increment primary key,
  partnership_id bigint not null,
  person_id bigint not null,
  kind varchar(40) not null,
  subject_id bigint not null,
  written_at datetime(6) not null,
  due_at datetime(6),
  attempts int not null default 0,
  sent_at datetime(6),
  constraint letter_to_person foreign key (person_id) references person (id)
) default character set utf8mb4 collate utf8mb4_bin;

create index letter_by_due on letter (due_at);
create index letter_about on letter (partnership_id, kind, subject_id);
