package org.assay.reporting.form;

import org.assay.collection.returns.ReturnView;
import org.assay.collection.workbook.WorkbookFixture;

/** The form with every kind of question, on paper. */
public final class DiscussionFormFixture {
  private DiscussionFormFixture() {}

  public static DiscussionForm empty() {
    return form(WorkbookFixture.empty(), false);
  }

  public static DiscussionForm filled() {
    return form(WorkbookFixture.filled(), true);
  }

  public static DiscussionForm form(ReturnView view, boolean filled) {
    var masthead =
        DiscussionForms.masthead(
            view, "North Safeguarding Partnership", filled, WorkbookFixture.NOW);
    return DiscussionForms.form(view, filled, masthead);
  }
}
