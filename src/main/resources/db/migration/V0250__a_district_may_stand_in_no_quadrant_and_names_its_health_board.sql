alter table district modify column quadrant varchar(80);
alter table district add column icb varchar(120);
alter table district add column gss_code varchar(12);
