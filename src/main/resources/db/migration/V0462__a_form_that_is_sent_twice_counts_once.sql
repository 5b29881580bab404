-- A form that somebody sent, by a hash of its one-time key and of what it held, with where its first sending led. Kept for a day.
create table posted_form (
  mark char(64) not null primary key,
  person_id bigint not null,
  posted_at datetime(6) not null,
  location varchar(500)
) default character set utf8mb4 collate utf8mb4_bin;

create index posted_form_by_time on posted_form (posted_at);
