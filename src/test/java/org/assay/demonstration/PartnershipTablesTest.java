package org.assay.demonstration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import org.assay.platform.DatabaseTest;
import org.assay.platform.Sql;
import org.junit.jupiter.api.Test;

@DatabaseTest
class PartnershipTablesTest {
  @Inject PartnershipTables tables;
  @Inject Sql sql;

  @Test
  void a_table_comes_before_those_that_its_foreign_keys_lead_to() {
    var ordered = tables.pointingFirst();
    var keys =
        sql.list(
            "select table_name, referenced_table_name from information_schema.key_column_usage"
                + " where table_schema = database() and referenced_table_name is not null and"
                + " table_name <> referenced_table_name",
            row -> new String[] {row.getString(1), row.getString(2)});
    assertFalse(keys.isEmpty());
    for (var key : keys) {
      if (ordered.contains(key[0]) && ordered.contains(key[1])) {
        assertTrue(ordered.indexOf(key[0]) < ordered.indexOf(key[1]), String.join(" to ", key));
      }
    }
  }

  @Test
  void every_table_with_a_partnership_is_among_them_but_the_access_log() {
    var all =
        sql.list(
            "select table_name from information_schema.columns where table_schema = database() and"
                + " column_name = 'partnership_id' and table_name <> 'access_log' order by"
                + " table_name",
            row -> row.getString(1));
    assertEquals(all.stream().sorted().toList(), tables.pointingFirst().stream().sorted().toList());
  }
}
