-- Only the hash of the token is kept: whoever reads this table cannot accept an invitation.
create table invitation (
  id bigint not null auto_increment primary key,
  partnership_id bigint not null,
  organisation_id bigint not null,
  return_id bigint not null,
  email varchar(254) not null,
  name varchar(200) not null,
  token_hash char(64) not null,
  invited_by bigint not null,
  invited_at datetime(6) not null,
  expires_at datetime(6) not null,
  accepted_at datetime(6),
  constraint invitation_by_token unique (token_hash),
  constraint invitation_of_partnership foreign key (partnership_id) references partnership (id),
  constraint invitation_of_organisation foreign key (organisation_id) references organisation (id),
  constraint invitation_to_return foreign key (return_id) references agency_return (id)
) default character set utf8mb4 collate utf8mb4_bin;

create index invitation_by_return on invitation (partnership_id, return_id, email);

-- Counted, so that nobody is flooded with letters.
create table invitation_letter (
  id bigint not null auto_increment primary key,
  partnership_id bigint not null,
  organisation_id bigint not null,
  invited_by bigint not null,
  email varchar(254) not null,
  asked_at datetime(6) not null,
  constraint invitation_letter_of_partnership foreign key (partnership_id) references partnership (id),
  constraint invitation_letter_of_organisation foreign key (organisation_id) references organisation (id)
) default character set utf8mb4 collate utf8mb4_bin;

create index invitation_letter_by_recipient on invitation_letter (email, asked_at);
create index invitation_letter_by_organisation on invitation_letter (organisation_id, asked_at);
create index invitation_letter_by_sender on invitation_letter (invited_by, asked_at);

-- Held by a person, or by an invitation until it is accepted.
create table standard_assignment (
  return_id bigint not null,
  section_key varchar(100) not null,
  partnership_id bigint not null,
  person_id bigint,
  invitation_id bigint,
  due_on date,
  stage varchar(20) not null,
  stage_at datetime(6) not null,
  note varchar(2000),
  assigned_by bigint not null,
  assigned_at datetime(6) not null,
  primary key (return_id, section_key),
  constraint standard_assignment_in_return foreign key (return_id) references agency_return (id),
  constraint standard_assignment_to_person foreign key (person_id) references person (id),
  constraint standard_assignment_by_invitation foreign key (invitation_id) references invitation (id)
) default character set utf8mb4 collate utf8mb4_bin;

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

-- One row a proposed answer: the last decision about it. The trail holds those before it.
create table proposal_decision (
  return_id bigint not null,
  question_key varchar(100) not null,
  source varchar(40) not null,
  partnership_id bigint not null,
  decision varchar(20) not null,
  stamp char(16) not null,
  answer_version int not null,
  unchanged boolean not null,
  reason varchar(2000),
  person_id bigint not null,
  at datetime(6) not null,
  primary key (return_id, question_key, source),
  constraint proposal_decision_in_return foreign key (return_id) references agency_return (id)
) default character set utf8mb4 collate utf8mb4_bin;

-- What a workbook that came back would change, until the person who sent it has decided; a day at most. faults_json holds, as
-- an array, faults in cells that are left out. The organisation is a copy of the return's.
create table workbook_upload (
  return_id bigint not null,
  person_id bigint not null,
  partnership_id bigint not null,
  organisation_id bigint not null,
  taken_out_at datetime(6) not null,
  uploaded_at datetime(6) not null,
  expires_at datetime(6) not null,
  versions_text mediumtext not null,
  base_json mediumtext not null,
  mine_json mediumtext not null,
  faults_json mediumtext null,
  primary key (return_id, person_id),
  constraint workbook_upload_of_return foreign key (return_id) references agency_return (id)
) default character set utf8mb4 collate utf8mb4_bin;

create index workbook_upload_by_expiry on workbook_upload (expires_at);
