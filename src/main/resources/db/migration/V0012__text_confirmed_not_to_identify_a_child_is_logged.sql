-- Never the text itself: only where it stands, what it looked like, and why its writer says that it is nobody's.
create table guard_confirmation (
  id bigint not null auto_increment primary key,
  partnership_id bigint not null,
  sheet_id bigint not null,
  question_key varchar(100) not null,
  field varchar(200) not null,
  kind varchar(40) not null,
  reason varchar(500) not null,
  person_id bigint not null,
  at datetime(6) not null
) default character set utf8mb4 collate utf8mb4_bin;

create index guard_confirmation_by_sheet on guard_confirmation (partnership_id, sheet_id, question_key);
