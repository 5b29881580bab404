create table case_audit_form (
  id bigint not null auto_increment primary key,
  partnership_id bigint not null,
  audit_id bigint not null,
  case_id bigint not null,
  organisation_id bigint not null,
  sheet_id bigint not null,
  state varchar(20) not null,
  sent_at datetime(6),
  sent_by bigint,
  constraint case_audit_form_once unique (case_id, organisation_id),
  constraint case_audit_form_of_case foreign key (case_id) references case_audit_case (id)
) default character set utf8mb4 collate utf8mb4_bin;

create index case_audit_form_of_agency on case_audit_form (partnership_id, organisation_id);
create index case_audit_form_in_audit on case_audit_form (partnership_id, audit_id);

-- Somebody who audits fears for a child now. It stays open until somebody says what was done.
create table case_audit_safety (
  id bigint not null auto_increment primary key,
  partnership_id bigint not null,
  audit_id bigint not null,
  form_id bigint not null,
  organisation_id bigint not null,
  raised_by bigint not null,
  raised_at datetime(6) not null,
  closed_by bigint,
  closed_at datetime(6),
  done mediumtext,
  constraint case_audit_safety_of_form foreign key (form_id) references case_audit_form (id)
) default character set utf8mb4 collate utf8mb4_bin;

create index case_audit_safety_in_audit on case_audit_safety (partnership_id, audit_id);
