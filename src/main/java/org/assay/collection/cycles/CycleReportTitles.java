package org.assay.collection.cycles;

import java.util.List;

/** The reports that can be made of a cycle, said by what makes them. */
public interface CycleReportTitles {
  /** In the order in which people read them. */
  List<Title> all();

  /**
   * @param code as the address of its files has it, for instance {@code impact-summary}
   * @param title for instance "Impact summary"
   */
  record Title(String code, String title) {
    /** Within a sentence, for instance "the impact summary". */
    public String inWords() {
      return "the " + Character.toLowerCase(title.charAt(0)) + title.substring(1);
    }
  }
}
