package org.assay.learning.recommendations.rules;

import java.util.Collection;
import org.assay.learning.recommendations.rules.ChainStep.Moved;
import org.assay.learning.recommendations.rules.ChainStep.Refused;

/** The table of what leads where, and why something does not. */
public final class ChainTransitions {
  private ChainTransitions() {}

  public static ChainStep next(ChainState from, ChainEvent event) {
    return switch (from) {
      case ASKED -> asked(event);
      case NOT_ACCEPTED -> notAccepted(event);
      case ACCEPTED -> accepted(event);
      case UNDER_WAY, SAID_DONE -> reported(event);
      case NOT_IMPLEMENTED -> new Refused(closed(event));
      case IMPLEMENTED, IMPROVED, HELD, FELL -> implemented(event);
    };
  }

  /**
   * What a closed recommendation becomes when somebody opens it again: what its owners say
   * together.
   */
  public static ChainStep reopened(ChainState from, Collection<ChainState> owners) {
    return from.isOpen()
        ? new Refused("The recommendation is open already")
        : new Moved(ChainState.together(owners));
  }

  private static ChainStep asked(ChainEvent event) {
    return switch (event) {
      case ACCEPT -> new Moved(ChainState.ACCEPTED);
      case DECLINE -> new Moved(ChainState.NOT_ACCEPTED);
      case CLOSE_NOT_IMPLEMENTED -> new Moved(ChainState.NOT_IMPLEMENTED);
      case UPDATE, SAY_DONE ->
          new Refused("First say whether you accept the recommendation. Then give an update");
      case CLOSE_IMPLEMENTED ->
          new Refused("Not every owner has answered, so it cannot be closed as implemented");
      case FIND_IMPROVED, FIND_HELD, FIND_FALLEN -> new Refused(notYet());
    };
  }

  private static ChainStep notAccepted(ChainEvent event) {
    return switch (event) {
      case ACCEPT -> new Moved(ChainState.ACCEPTED);
      case CLOSE_NOT_IMPLEMENTED -> new Moved(ChainState.NOT_IMPLEMENTED);
      case DECLINE -> new Refused("It has been answered as not accepted already");
      case UPDATE, SAY_DONE ->
          new Refused("You have not accepted the recommendation. Accept it to give an update");
      case CLOSE_IMPLEMENTED ->
          new Refused("No owner accepted it, so it cannot be closed as implemented");
      case FIND_IMPROVED, FIND_HELD, FIND_FALLEN -> new Refused(notYet());
    };
  }

  private static ChainStep accepted(ChainEvent event) {
    return switch (event) {
      case ACCEPT -> new Moved(ChainState.ACCEPTED);
      case DECLINE -> new Moved(ChainState.NOT_ACCEPTED);
      case UPDATE -> new Moved(ChainState.UNDER_WAY);
      case SAY_DONE -> new Moved(ChainState.SAID_DONE);
      case CLOSE_NOT_IMPLEMENTED -> new Moved(ChainState.NOT_IMPLEMENTED);
      case CLOSE_IMPLEMENTED ->
          new Refused("No update says what was done, so it cannot be closed as implemented");
      case FIND_IMPROVED, FIND_HELD, FIND_FALLEN -> new Refused(notYet());
    };
  }

  private static ChainStep reported(ChainEvent event) {
    return switch (event) {
      case UPDATE -> new Moved(ChainState.UNDER_WAY);
      case SAY_DONE -> new Moved(ChainState.SAID_DONE);
      case CLOSE_IMPLEMENTED -> new Moved(ChainState.IMPLEMENTED);
      case CLOSE_NOT_IMPLEMENTED -> new Moved(ChainState.NOT_IMPLEMENTED);
      case ACCEPT, DECLINE ->
          new Refused("Work on it has been reported, so the answer to it does not change");
      case FIND_IMPROVED, FIND_HELD, FIND_FALLEN -> new Refused(notYet());
    };
  }

  private static ChainStep implemented(ChainEvent event) {
    return switch (event) {
      case FIND_IMPROVED -> new Moved(ChainState.IMPROVED);
      case FIND_HELD -> new Moved(ChainState.HELD);
      case FIND_FALLEN -> new Moved(ChainState.FELL);
      case ACCEPT, DECLINE, UPDATE, SAY_DONE, CLOSE_IMPLEMENTED, CLOSE_NOT_IMPLEMENTED ->
          new Refused(closed(event));
    };
  }

  private static String closed(ChainEvent event) {
    return switch (event) {
      case ACCEPT, DECLINE -> "The recommendation is closed, so the answer to it does not change";
      case UPDATE, SAY_DONE -> "The recommendation is closed, so it takes no more updates";
      case CLOSE_IMPLEMENTED, CLOSE_NOT_IMPLEMENTED -> "The recommendation is closed already";
      case FIND_IMPROVED, FIND_HELD, FIND_FALLEN ->
          "It was closed as not implemented, so there is nothing to re-audit";
    };
  }

  private static String notYet() {
    return "Close the recommendation before you record a re-audit";
  }
}
