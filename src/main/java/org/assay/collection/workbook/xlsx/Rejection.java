package org.assay.collection.workbook.xlsx;

/**
 * Why a file is not taken as a workbook at all, and what to do about it.
 *
 * @param code stable, for instance {@code workbook/macros}
 */
public record Rejection(String code, String message) {
  private static final String AGAIN =
      " Download the workbook again and copy your answers into the new one.";

  public static Rejection empty() {
    return new Rejection(
        "workbook/no-file", "Choose the workbook that you filled in, then send it.");
  }

  public static Rejection tooLarge() {
    return new Rejection(
        "workbook/too-large",
        "The file is larger than 2 MB, and no workbook of this form is. Send the workbook that you"
            + " downloaded, without pictures or sheets of your own.");
  }

  public static Rejection notWorkbook() {
    return new Rejection(
        "workbook/not-xlsx",
        "This is not an Excel workbook, whatever its name says. Open the workbook that you"
            + " downloaded, save it as “Excel Workbook (.xlsx)”, and send that file.");
  }

  public static Rejection locked() {
    return new Rejection(
        "workbook/encrypted",
        "The workbook is locked with a password, so it cannot be read. Open it, take the password"
            + " off (File, Info, Protect Workbook, Encrypt with Password), save it and send it"
            + " again.");
  }

  public static Rejection old() {
    return new Rejection(
        "workbook/old-format",
        "The workbook is in the format of before 2007 (.xls). Open it, save it as “Excel Workbook"
            + " (.xlsx)”, and send that file.");
  }

  public static Rejection macros() {
    return new Rejection(
        "workbook/macros",
        "The workbook holds macros, which are never taken. Save it as “Excel Workbook (.xlsx)”,"
            + " which leaves them out, and send that file.");
  }

  public static Rejection bomb() {
    return new Rejection(
        "workbook/bomb",
        "The file unpacks to far more than a workbook of this form holds, so it was not opened."
            + " Send the workbook that you downloaded, without sheets of your own.");
  }

  public static Rejection damaged() {
    return new Rejection(
        "workbook/damaged",
        "The workbook is damaged and cannot be read. Open it in Excel or LibreOffice, save it as"
            + " “Excel Workbook (.xlsx)”, and send that file.");
  }

  public static Rejection notOurs() {
    return new Rejection(
        "workbook/unknown",
        "This workbook was not downloaded here, or its hidden sheet was deleted." + AGAIN);
  }

  public static Rejection altered() {
    return new Rejection(
        "workbook/altered",
        "Somebody changed the hidden sheet that says where this workbook belongs." + AGAIN);
  }

  public static Rejection otherEdition() {
    return new Rejection(
        "workbook/other-edition", "This workbook asks the questions of another year." + AGAIN);
  }

  public static Rejection otherOrganisation() {
    return new Rejection(
        "workbook/other-organisation",
        "This workbook belongs to another organisation's return. Send the one that you"
            + " downloaded from this return.");
  }

  public static Rejection otherCycle() {
    return new Rejection(
        "workbook/other-cycle",
        "This workbook belongs to another cycle. Open the return of that cycle and send it there,"
            + " or download a workbook of this one.");
  }

  public static Rejection otherForm() {
    return new Rejection(
        "workbook/other-form",
        "This workbook belongs to the form of another case. Open that form and send it there, or"
            + " download a workbook of this one.");
  }

  public static Rejection otherLayout() {
    return new Rejection(
        "workbook/other-layout",
        "The layout of workbooks has changed since you downloaded this one." + AGAIN);
  }
}
