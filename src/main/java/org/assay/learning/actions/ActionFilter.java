package org.assay.learning.actions;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import org.assay.engine.questionset.BlankText;
import org.assay.learning.actions.Action.Age;
import org.assay.people.directory.NameSearch;
import org.assay.platform.QueryWriter;
import org.assay.platform.form.AddressChoice;
import org.jspecify.annotations.Nullable;

/**
 * Which actions somebody wants to see. What is null does not matter.
 *
 * @param state code of a state, {@link #UNFINISHED}, {@link #OVERDUE}, {@link #SOON}, {@link
 *     #TO_BE_WRITTEN} or {@link #ALL}
 * @param lead as written in the plan
 * @param standard with its printed number
 * @param cycle its title
 * @param organisation by id
 * @param named words of the organisation's name
 */
public record ActionFilter(
    String state,
    @Nullable String lead,
    @Nullable String standard,
    @Nullable String cycle,
    @Nullable Long organisation,
    @Nullable String named) {
  public static final String UNFINISHED = "unfinished";
  public static final String OVERDUE = "overdue";
  public static final String SOON = "soon";
  public static final String TO_BE_WRITTEN = "to-be-written";
  public static final String ALL = "all";

  private static final List<String> STATES =
      Stream.concat(
              Stream.of(UNFINISHED, OVERDUE, SOON, TO_BE_WRITTEN, ALL),
              Arrays.stream(ActionState.values()).map(ActionState::code))
          .toList();

  /** Whatever the organisation is called. */
  public ActionFilter(
      String state,
      @Nullable String lead,
      @Nullable String standard,
      @Nullable String cycle,
      @Nullable Long organisation) {
    this(state, lead, standard, cycle, organisation, null);
  }

  /** From an address, in which an empty choice means any. */
  public static ActionFilter of(
      @Nullable String state,
      @Nullable String lead,
      @Nullable String standard,
      @Nullable String cycle,
      @Nullable Long organisation) {
    var chosen = AddressChoice.of("state", state, STATES);
    return new ActionFilter(
        chosen == null ? UNFINISHED : chosen,
        said(lead),
        said(standard),
        said(cycle),
        organisation);
  }

  /** The same, of the organisations that have these words in their names. */
  public ActionFilter named(@Nullable String words) {
    return new ActionFilter(state, lead, standard, cycle, organisation, said(words));
  }

  public boolean takes(Action action, LocalDate today) {
    return takesAnyState(action)
        && switch (state) {
          case ALL -> true;
          case UNFINISHED -> action.state().isOpen();
          case OVERDUE -> ActionBoard.open(action, Age.OVERDUE, today);
          case SOON -> ActionBoard.open(action, Age.SOON, today);
          case TO_BE_WRITTEN -> action.isToBeWritten();
          default -> action.state().code().equals(state);
        };
  }

  public boolean takesAnyState(Action action) {
    return fits(lead, action.plan().lead())
        && fits(standard, action.about().standard())
        && fits(cycle, action.about().source())
        && (organisation == null || organisation == action.organisationId())
        && NameSearch.of(named).finds(action.organisation());
  }

  public ActionFilter with(String other) {
    return new ActionFilter(other, lead, standard, cycle, organisation, named);
  }

  /** For an address, with its question mark; empty when nothing is chosen. */
  public String query() {
    return QueryWriter.of(parts());
  }

  /** By name; null for what was not chosen. */
  LinkedHashMap<String, @Nullable Object> parts() {
    var parts = new LinkedHashMap<String, @Nullable Object>();
    parts.put("state", state.equals(UNFINISHED) ? null : state);
    parts.put("lead", lead);
    parts.put("standard", standard);
    parts.put("cycle", cycle);
    parts.put("organisation", organisation);
    parts.put("name", named);
    return parts;
  }

  /** By its id in an address. */
  public static @Nullable Long organisation(@Nullable String typed) {
    return AddressChoice.id("organisation", typed);
  }

  private static boolean fits(@Nullable String wanted, @Nullable String is) {
    return wanted == null || wanted.equals(is);
  }

  private static @Nullable String said(@Nullable String typed) {
    return BlankText.orNull(typed);
  }
}
