-- A gap is written once, with its submission, and never changed: so it can be kept as its submission is.
/*! alter table submission_gap row_format=compressed key_block_size=4 */;
