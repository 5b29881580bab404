-- Faults in cells that are left out, as a JSON array; null for a workbook that was sent before.
alter table workbook_upload add column faults_json mediumtext null;
