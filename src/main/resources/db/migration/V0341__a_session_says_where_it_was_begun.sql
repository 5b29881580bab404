-- device and network are what the owner recognises a session by: the browser's name, and the address without its last part.
-- provider is the single sign-on that it was begun with; null for a password.
alter table sign_in_session add column device varchar(120) not null default '';
alter table sign_in_session add column network varchar(60) not null default '';
alter table sign_in_session add column provider varchar(60);
alter table sign_in_session add column seen_at datetime(6);

-- Which single sign-on a partnership trusts; providers themselves are settings of the service.
create table partnership_provider (
  partnership_id bigint not null,
  provider varchar(60) not null,
  primary key (partnership_id, provider),
  constraint partnership_provider_of_partnership foreign key (partnership_id) references partnership (id)
) default character set utf8mb4 collate utf8mb4_bin;

-- Who somebody is at a provider. Made at the first sign-in, by the confirmed address; from then on the subject alone decides.
create table linked_account (
  id bigint not null auto_increment primary key,
  issuer varchar(255) not null,
  subject varchar(255) not null,
  person_id bigint not null,
  linked_at datetime(6) not null,
  constraint linked_account_by_subject unique (issuer, subject),
  constraint linked_account_by_person unique (person_id, issuer),
  constraint linked_account_of_person foreign key (person_id) references person (id) on delete cascade
) default character set utf8mb4 collate utf8mb4_bin;
