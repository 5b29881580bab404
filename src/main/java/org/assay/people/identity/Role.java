package org.assay.people.identity;

/** What a person may be in a partnership (the table of roles in the product's design). */
public enum Role {
  RESPONDENT("Respondent"),
  /** Answers the standards given to them, of one organisation, and sees no others. */
  COLLEAGUE("Colleague"),
  APPROVER("Approver"),
  GROUP_LEAD("Group lead"),
  MODERATOR("Moderator"),
  PAS_MEMBER("PAS member"),
  SCRUTINEER("Independent scrutineer"),
  CASE_AUDITOR("Case auditor"),
  ADMIN("Partnership administrator"),
  /** Of the partnership's Executive: reads its reports. */
  EXECUTIVE_MEMBER("Executive member"),
  /** Of the group that learns from practice: reads the reports. */
  LEARNING_LEAD("Learning lead"),
  /** Plans the case audits: reads the reports. */
  AUDIT_LEAD("Audit lead"),
  /** Grades cases in an audit, and sees nothing of the returns. */
  PANEL_MEMBER("Audit panel member"),
  /** Sees numbers, with no organisation named. */
  ANALYST("Analyst"),
  /** A lay member or a cabinet member: reads the reports. */
  READER("Reader");

  private final String title;

  Role(String title) {
    this.title = title;
  }

  public String title() {
    return title;
  }
}
