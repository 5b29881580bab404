-- Which evidence files stand behind the answers of a submission: the partnership may open these, and no others.
create table submission_file (
  submission_id bigint not null,
  file_id bigint not null,
  partnership_id bigint not null,
  primary key (submission_id, file_id),
  constraint submission_file_of_submission foreign key (submission_id) references submission (id),
  constraint submission_file_of_file foreign key (file_id) references evidence_file (id)
) default character set utf8mb4 collate utf8mb4_bin;

create index submission_file_by_file on submission_file (file_id);
