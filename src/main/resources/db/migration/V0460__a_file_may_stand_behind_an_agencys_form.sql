-- A file belongs to a return, to an agency's form about a case, or to the organisation at large; never to two of them.
alter table evidence_file add column audit_form_id bigint;

alter table evidence_file add constraint evidence_file_of_form foreign key (audit_form_id) references case_audit_form (id);

create index evidence_file_in_form on evidence_file (partnership_id, audit_form_id, sha256);

-- A workbook of a form that came back waits as one of a return does.
create table case_audit_form_upload (
  form_id bigint not null,
  person_id bigint not null,
  partnership_id bigint not null,
  organisation_id bigint not null,
  taken_out_at datetime(6) not null,
  uploaded_at datetime(6) not null,
  expires_at datetime(6) not null,
  versions_text mediumtext not null,
  base_json mediumtext not null,
  mine_json mediumtext not null,
  faults_json mediumtext,
  primary key (form_id, person_id),
  constraint case_audit_form_upload_of_form foreign key (form_id) references case_audit_form (id)
) default character set utf8mb4 collate utf8mb4_bin;

create index case_audit_form_upload_by_expiry on case_audit_form_upload (expires_at);
