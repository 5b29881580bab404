package org.assay.desk.register;

/** Reads the lines of one sort of list. */
interface RowReader {
  RowReading read(ListLine line);

  /** By what the organisation is known in that list; empty when the line does not say. */
  String reference(ListLine line);

  String name(ListLine line);

  /** The source that the register notes. */
  String source();
}
