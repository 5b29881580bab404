package org.assay.reporting;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.assay.collection.cycles.Cycle;
import org.assay.people.identity.Caller;
import org.assay.reporting.paper.Paper;

/** Reports that can go into the pack of a meeting. The pack takes every such bean. */
public interface PackSource {

  /** Which source comes first, among the choices and in the pack. */
  int order();

  /** What there is to choose, in order. */
  List<Choice> choices(Caller caller, Cycle cycle);

  /**
   * @param reader whose rights bound what is in it
   * @param at up to when submissions count
   * @param code of a choice
   * @return empty when there is no such report any more
   */
  Optional<Bound> paper(Reader reader, Cycle cycle, Instant at, String code);

  /**
   * For whom a report is made.
   *
   * @param caller who asked for the pack
   * @param outside the same in the full edition; in the shareable one somebody who sees no small
   *     numbers and nothing that is not closed
   */
  record Reader(Caller caller, Caller outside) {}

  /**
   * @param code stable, without line breaks
   * @param title as people call it; no two of a pack are alike
   */
  record Choice(String code, String title) {}

  /**
   * A report for the pack.
   *
   * @param template the folder of its template below {@code reports/}
   * @param shareable names of the sections that are about no single organisation and hold no words
   *     of one, so that a reader outside the partnership may have them once names and small numbers
   *     are taken out
   * @param counts whether its numbers count organisations or people, so that small ones tell of one
   */
  record Bound(String template, Paper paper, Set<String> shareable, boolean counts) {}
}
