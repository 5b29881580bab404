package org.assay.learning.actions;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.assay.people.identity.Caller;
import org.assay.platform.Page;
import org.jspecify.annotations.Nullable;

/** The actions of all organisations of a partnership, as far as they were signed off. */
@Singleton
public class PartnershipActions {
  private final ActionListRepository lists;
  private final ActionCountRepository counts;

  PartnershipActions(ActionListRepository lists, ActionCountRepository counts) {
    this.lists = lists;
    this.counts = counts;
  }

  /**
   * @param at as at when; null for now
   */
  public ActionCounts counts(
      Caller caller, ActionFilter selection, LocalDate today, @Nullable Instant at) {
    return counts.counts(ActionScope.of(caller).asAt(at), selection, today);
  }

  /**
   * @param counts of the same selection
   * @param size at most so many
   * @param at as at when; null for now
   */
  public Page<Action> page(
      Caller caller,
      ActionSearch search,
      ActionCounts counts,
      int size,
      LocalDate today,
      @Nullable Instant at) {
    return lists.page(ActionScope.of(caller).asAt(at), search, counts, size, today);
  }

  /** Titles of the cycles that raised any. */
  public List<String> sources(Caller caller) {
    return lists.sources(caller.partnershipId());
  }

  /**
   * Titles of the standards that raised any.
   *
   * @param cycle title; null for all
   */
  public List<String> standards(Caller caller, @Nullable String cycle) {
    return lists.standards(caller.partnershipId(), cycle);
  }
}
