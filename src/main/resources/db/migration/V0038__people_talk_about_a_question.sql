-- Between an organisation's own people: no part of the answers, the trail or a submission.
create table question_comment (
  id bigint not null auto_increment primary key,
  return_id bigint not null,
  question_key varchar(100) not null,
  partnership_id bigint not null,
  person_id bigint not null,
  written_at datetime(6) not null,
  body varchar(2000) not null,
  resolved_at datetime(6),
  resolved_by bigint,
  constraint question_comment_in_return foreign key (return_id) references agency_return (id)
) default character set utf8mb4 collate utf8mb4_bin;

create index question_comment_by_question on question_comment (return_id, question_key, resolved_at);
