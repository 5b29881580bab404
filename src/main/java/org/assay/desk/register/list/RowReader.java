package org.assay.desk.register.list;

import java.time.LocalDate;
import org.assay.people.directory.SettingType;
import org.jspecify.annotations.Nullable;

/** Reads the lines of one sort of list. */
public interface RowReader {

  /** For a list whose columns are known by themselves, or that is read as its columns are named. */
  static RowReader of(SentList list, String authority, LocalDate today) {
    return switch (list.kind()) {
      case SCHOOLS -> new SchoolRowReader(Authorities.of(authority), today);
      case CHILDCARE -> new ChildcareRowReader(Authorities.of(authority));
      case KINDS -> new KindRowReader();
      case SUCCESSION, GROUPS, GROUP_LINKS -> new LinkRowReader(list.kind());
      case ORGANISATIONS, OTHER -> of(ColumnChoice.guess(list.columns()), null);
    };
  }

  /**
   * For a list whose columns somebody has named.
   *
   * @param allOf type of every organisation in it; null where a column says
   */
  static RowReader of(ColumnChoice choice, @Nullable SettingType allOf) {
    return new OrganisationRowReader(choice, allOf);
  }

  RowReading read(ListLine line);

  /** By what the organisation is known in that list; empty when the line does not say. */
  String reference(ListLine line);

  String name(ListLine line);

  /** The source that the register notes. */
  String source();
}
