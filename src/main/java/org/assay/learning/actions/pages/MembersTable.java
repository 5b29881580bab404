package org.assay.learning.actions.pages;

import static java.util.stream.Collectors.groupingBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import org.assay.learning.actions.Action;
import org.assay.learning.actions.Action.Age;
import org.assay.learning.actions.ActionBoard;
import org.assay.learning.actions.ActionFilter;
import org.assay.learning.actions.ActionState;
import org.assay.platform.govuk.Table;
import org.assay.platform.govuk.Table.Cell;

/** A group's organisations side by side: how many actions each has, and how they stand. */
final class MembersTable {
  private MembersTable() {}

  static Table of(List<Action> all, ActionFilter selection, LocalDate today) {
    var head = new ArrayList<Cell>();
    head.add(Cell.text("Organisation"));
    for (var age : Age.values()) head.add(Cell.number(age.label()));
    head.add(Cell.number("To be written"));
    head.add(Cell.number("Done"));
    var members =
        all.stream()
            .filter(selection::takesAnyState)
            .collect(
                groupingBy(
                    Action::organisation, TreeMap::new, java.util.stream.Collectors.toList()));
    return new Table(
        "By organisation",
        "govuk-table__caption--m",
        head,
        members.entrySet().stream().map(it -> row(it.getKey(), it.getValue(), today)).toList(),
        true);
  }

  private static List<Cell> row(String name, List<Action> actions, LocalDate today) {
    var row = new ArrayList<Cell>();
    row.add(Cell.text(name));
    for (var age : Age.values()) {
      row.add(number(actions.stream().filter(it -> ActionBoard.open(it, age, today)).count()));
    }
    row.add(number(actions.stream().filter(Action::isToBeWritten).count()));
    row.add(number(actions.stream().filter(it -> it.state() == ActionState.DONE).count()));
    return row;
  }

  private static Cell number(long count) {
    return Cell.number(String.format(Locale.UK, "%,d", count));
  }
}
