package org.assay.reporting.form;

import org.assay.collection.returns.ReturnView;
import org.assay.collection.workbook.WorkbookFixture;
import org.assay.reporting.paper.Masthead;

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
    var set = view.asking().edition().set();
    var masthead =
        new Masthead(
            "North Safeguarding Partnership",
            "",
            view.asking().organisation().name(),
            set.title() + ", " + view.asking().cycle().title(),
            WorkbookFixture.NOW,
            "Form",
            filled ? "With the answers so far" : "Empty",
            "",
            set.id() + " " + set.version(),
            set.sha256(),
            "For the organisation. Names no child.");
    return DiscussionForms.form(view, filled, masthead);
  }
}
