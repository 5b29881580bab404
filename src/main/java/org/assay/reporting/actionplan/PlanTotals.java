package org.assay.reporting.actionplan;

import org.assay.learning.actions.Action;
import org.assay.learning.actions.ActionBoard;
import org.assay.learning.actions.ActionExcerpt;
import org.assay.learning.actions.ActionState;
import org.assay.reporting.figures.ActionAges;

/**
 * What the actions of a plan add up to, whether its tables hold them all or not.
 *
 * @param all whatever their state
 * @param unwritten of those to be done, how many have no plan yet
 */
record PlanTotals(
    long all, long open, long unwritten, long carried, long done, long dropped, ActionAges ages) {

  static PlanTotals of(ActionTables tables) {
    var board = tables.board();
    return new PlanTotals(
        board.size(),
        board.taken(it -> it.state().isOpen()),
        board.taken(Action::isToBeWritten),
        board.taken(it -> it.carriedFrom() != null),
        in(board, ActionState.DONE),
        in(board, ActionState.NO_LONGER_NEEDED),
        tables.ages());
  }

  private static long in(ActionBoard board, ActionState state) {
    return board.taken(it -> it.state() == state);
  }

  static PlanTotals of(ActionExcerpt it) {
    var ages = it.ages().stream().mapToInt(Long::intValue).toArray();
    return new PlanTotals(
        it.all(),
        it.open(),
        it.unwritten(),
        it.carried(),
        it.done(),
        it.dropped(),
        new ActionAges(ages[0], ages[1], ages[2], ages[3]));
  }

  long overdue() {
    return ages.overdueShort() + ages.overdueMiddle() + ages.overdueLong();
  }
}
