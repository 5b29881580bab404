-- A grade is a judgement of the panel: nothing works it out.
create table case_audit_grade (
  case_id bigint not null,
  domain varchar(100) not null,
  partnership_id bigint not null,
  grade varchar(40) not null,
  rationale mediumtext not null,
  disagreement mediumtext,
  person_id bigint not null,
  graded_at datetime(6) not null,
  version int not null,
  primary key (case_id, domain),
  constraint case_audit_grade_of_case foreign key (case_id) references case_audit_case (id)
) default character set utf8mb4 collate utf8mb4_bin;

create table case_audit_finding (
  id bigint not null auto_increment primary key,
  partnership_id bigint not null,
  audit_id bigint not null,
  kind varchar(20) not null,
  repeated boolean not null,
  domain varchar(100) not null,
  words mediumtext not null,
  cases varchar(400) not null,
  written_by bigint not null,
  written_at datetime(6) not null,
  constraint case_audit_finding_of_audit foreign key (audit_id) references case_audit (id)
) default character set utf8mb4 collate utf8mb4_bin;

create index case_audit_finding_in_audit on case_audit_finding (partnership_id, audit_id);
