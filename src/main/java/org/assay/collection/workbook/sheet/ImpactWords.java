package org.assay.collection.workbook.sheet;

import java.util.List;
import org.assay.collection.workbook.sheet.AnswerCell.Pick;

/** The levels of impact in the words of a workbook. */
final class ImpactWords {
  static final List<Pick> LEVELS =
      List.of(
          new Pick("0", "0. None to state yet"),
          new Pick("1", "1. Activity: something was done"),
          new Pick("2", "2. A change in practice"),
          new Pick("3", "3. An outcome for children, with a source"),
          new Pick("4", "4. An outcome that somebody else has confirmed"));

  private ImpactWords() {}
}
