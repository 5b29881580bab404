-- Each time that the audit lead sent a form back, with the reason that the agency was told.
create table case_audit_form_back (
  id bigint not null auto_increment primary key,
  partnership_id bigint not null,
  form_id bigint not null,
  person_id bigint not null,
  sent_back_at datetime(6) not null,
  reason mediumtext not null,
  constraint case_audit_form_back_of_form foreign key (form_id) references case_audit_form (id)
) default character set utf8mb4 collate utf8mb4_bin;

create index case_audit_form_back_in_form on case_audit_form_back (partnership_id, form_id);
