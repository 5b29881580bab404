package org.assay.desk.register.list;

/** What one line of a list says. */
public sealed interface RowReading {

  /**
   * @param note what the reader of the preview should know of it; empty for nothing
   */
  record Read(RegisterFacts facts, String note) implements RowReading {}

  /** Cannot be believed; the reasons say what to put right. */
  record Refused(String reasons) implements RowReading {}

  /** Sound, and no organisation that a partnership asks. */
  record LeftOut(String reason) implements RowReading {}

  /** Of another local authority. */
  record Elsewhere(String authority) implements RowReading {}
}
