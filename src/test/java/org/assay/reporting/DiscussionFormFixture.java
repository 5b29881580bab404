package org.assay.reporting;

import org.assay.returns.ReturnView;
import org.assay.workbook.WorkbookFixture;

/** The form with every kind of question, on paper. */
final class DiscussionFormFixture {
  private DiscussionFormFixture() {}

  static DiscussionForm empty() {
    return form(WorkbookFixture.empty(), false);
  }

  static DiscussionForm filled() {
    return form(WorkbookFixture.filled(), true);
  }

  static DiscussionForm form(ReturnView view, boolean filled) {
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
