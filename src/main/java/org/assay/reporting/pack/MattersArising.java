package org.assay.reporting.pack;

import java.time.LocalDate;
import java.util.List;
import org.assay.people.identity.Caller;
import org.jspecify.annotations.Nullable;

/**
 * A kind of thing that a meeting decides and that is followed afterwards. The pack of the next
 * meeting takes every such bean.
 */
public interface MattersArising {

  /** Which kind comes first. */
  int order();

  /** What the matters are, as a heading of the table names them. */
  String heading();

  /**
   * @param lastMeeting the day from which decisions count
   * @param today the day of the pack
   */
  List<Matter> since(Caller caller, LocalDate lastMeeting, LocalDate today);

  /**
   * @param what was decided or asked for
   * @param on the day; null where none is known
   * @param owner who is to do it
   * @param state how it stands, in words
   */
  record Matter(String what, @Nullable LocalDate on, String owner, String state) {}
}
