-- The key that links a case to a child is kept outside of the service: there is no column for it.
create table case_audit (
  id bigint not null auto_increment primary key,
  partnership_id bigint not null,
  reference varchar(20) not null,
  kind varchar(20) not null,
  theme varchar(200) not null,
  priority varchar(200),
  rationale varchar(20) not null,
  why mediumtext not null,
  period_from date not null,
  period_until date not null,
  question_set_id varchar(100),
  question_set_version varchar(40),
  area varchar(100),
  commissioned_by varchar(200),
  sample_rule mediumtext not null,
  seed varchar(64) not null,
  opens_on date not null,
  forms_due date not null,
  panel_on date not null,
  report_on date not null,
  reaudit_month date,
  programme_year int not null,
  state varchar(20) not null,
  lead_id bigint not null,
  repeats_id bigint,
  closed_at datetime(6),
  reminded_on date,
  version int not null,
  constraint case_audit_reference unique (partnership_id, reference),
  constraint case_audit_in_partnership foreign key (partnership_id) references partnership (id)
) default character set utf8mb4 collate utf8mb4_bin;

create table case_audit_line (
  id bigint not null auto_increment primary key,
  partnership_id bigint not null,
  audit_id bigint not null,
  number int not null,
  question varchar(500) not null,
  verdict varchar(20),
  answer mediumtext,
  version int not null,
  constraint case_audit_line_number unique (audit_id, number),
  constraint case_audit_line_of_audit foreign key (audit_id) references case_audit (id)
) default character set utf8mb4 collate utf8mb4_bin;

create table case_audit_agency (
  id bigint not null auto_increment primary key,
  partnership_id bigint not null,
  audit_id bigint not null,
  organisation_id bigint not null,
  feedback mediumtext,
  feedback_at datetime(6),
  constraint case_audit_agency_once unique (audit_id, organisation_id),
  constraint case_audit_agency_of_audit foreign key (audit_id) references case_audit (id),
  constraint case_audit_agency_is_known foreign key (organisation_id) references organisation (id)
) default character set utf8mb4 collate utf8mb4_bin;

-- A case auditor of an agency, or, without an organisation, a member of the panel. No foreign key on
-- the person: who audited stays on record.
create table case_audit_person (
  id bigint not null auto_increment primary key,
  partnership_id bigint not null,
  audit_id bigint not null,
  person_id bigint not null,
  organisation_id bigint,
  constraint case_audit_person_of_audit foreign key (audit_id) references case_audit (id)
) default character set utf8mb4 collate utf8mb4_bin;

create index case_audit_person_working on case_audit_person (partnership_id, person_id);

create table case_audit_stratum (
  id bigint not null auto_increment primary key,
  partnership_id bigint not null,
  audit_id bigint not null,
  number int not null,
  label varchar(200) not null,
  children int not null,
  wanted int not null,
  positions varchar(1000) not null,
  constraint case_audit_stratum_number unique (audit_id, number),
  constraint case_audit_stratum_of_audit foreign key (audit_id) references case_audit (id)
) default character set utf8mb4 collate utf8mb4_bin;

-- What is known of a child is in bands. The place in the list that the sample was drawn from is a
-- number of a list that is kept elsewhere.
create table case_audit_case (
  id bigint not null auto_increment primary key,
  partnership_id bigint not null,
  audit_id bigint not null,
  number int not null,
  reference varchar(30) not null,
  stratum_id bigint,
  place int,
  age varchar(20),
  plan_type varchar(20),
  sex varchar(20),
  ethnicity varchar(20),
  disability varchar(20),
  district varchar(100),
  version int not null,
  constraint case_audit_case_number unique (audit_id, number),
  constraint case_audit_case_of_audit foreign key (audit_id) references case_audit (id)
) default character set utf8mb4 collate utf8mb4_bin;

create table case_audit_case_agency (
  id bigint not null auto_increment primary key,
  partnership_id bigint not null,
  audit_id bigint not null,
  case_id bigint not null,
  organisation_id bigint not null,
  constraint case_audit_case_agency_once unique (case_id, organisation_id),
  constraint case_audit_case_agency_of_case foreign key (case_id) references case_audit_case (id)
) default character set utf8mb4 collate utf8mb4_bin;

-- What an audit without a panel counted: so many of so many records.
create table case_audit_result (
  id bigint not null auto_increment primary key,
  partnership_id bigint not null,
  audit_id bigint not null,
  number int not null,
  measure varchar(500) not null,
  met int not null,
  looked_at int not null,
  constraint case_audit_result_number unique (audit_id, number),
  constraint case_audit_result_of_audit foreign key (audit_id) references case_audit (id)
) default character set utf8mb4 collate utf8mb4_bin;
