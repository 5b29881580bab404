package org.assay.reporting.actionplan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.assay.learning.actions.ActionFilter;
import org.assay.reporting.figures.ActionAges;
import org.assay.reporting.paper.Cell;
import org.assay.reporting.paper.CellText;
import org.assay.reporting.paper.ReportTable;
import org.assay.reporting.paper.TableColumn;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ActionTablesTest {
  @Test
  void what_is_to_be_done_stands_under_its_age_and_what_is_not_written_says_so() {
    assertEquals(
        List.of(
            "Overdue (2)",
            "Complete section 128 checks for the two governors who joined in the summer",
            "Review filtering and monitoring with the provider",
            "Due in 30 days (1)",
            "Train the site team in low-level concerns",
            "Later (1)",
            "Ask every family for a second emergency contact",
            "No date (1)",
            "To be written"),
        first(tables("all", null).toDo()));
  }

  @Test
  void each_lead_has_what_is_to_do_what_is_overdue_and_what_is_done() {
    var heads = tables("all", null).leads().lines().get(2);
    assertEquals(
        List.of("Head teacher", "2", "1", "0"),
        heads.cells().stream().map(it -> CellText.of(TableColumn.number("", 1), it)).toList());
  }

  @Test
  void what_was_carried_closed_and_dropped_have_tables_of_their_own() {
    var tables = tables("all", null);
    assertEquals(1, tables.carried().lines().size());
    assertEquals(List.of("Name a governor for safeguarding"), first(tables.closed()));
    assertEquals(List.of("Put the policy on the website"), first(tables.dropped()));
  }

  @Test
  void proof_is_its_words_its_link_and_the_name_of_its_file() {
    var proof = tables("all", null).closed().lines().getFirst().cells().getLast();
    assertEquals(
        new Cell.Text(
            "Minuted by the governors; https://oakfield.example/minutes; governors-minutes.pdf"),
        proof);
  }

  @Test
  void overdue_is_counted_by_how_long() {
    assertEquals(new ActionAges(3, 1, 0, 1), tables("all", null).ages());
  }

  @Test
  void a_selection_leaves_out_the_rest() {
    var tables = tables("done", null);
    assertTrue(tables.toDo().isEmpty());
    assertEquals(1, tables.closed().lines().size());
    assertEquals(3, tables("all", "Head teacher").toDo().lines().size() - 1);
  }

  @Test
  void a_group_names_the_organisation_of_each_action() {
    var all = ActionFilter.of("all", null, null, null, null);
    var table = ActionPlanFixture.tables(ActionPlanFixture.actions(), all, true).closed();
    assertEquals("Organisation", table.columns().getFirst().heading());
    assertEquals(List.of("Oakfield Primary School"), first(table));
  }

  @Test
  void a_selection_is_said_in_words() {
    assertEquals(
        "Actions to be written; Head; 1. Lead",
        ActionPlans.selected(ActionFilter.of("to-be-written", "Head", "1. Lead", null, null)));
  }

  private static ActionTables tables(String state, @Nullable String lead) {
    return ActionPlanFixture.tables(
        ActionPlanFixture.actions(), ActionFilter.of(state, lead, null, null, null), false);
  }

  private static List<String> first(ReportTable table) {
    return table.lines().stream()
        .map(it -> CellText.of(table.columns().getFirst(), it.cells().getFirst()))
        .toList();
  }
}
