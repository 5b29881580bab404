package org.assay.reporting.returnreport;

/**
 * The first words of an organisation's report: whether its own answers leave a legal duty open. A
 * good score never comes before them.
 *
 * @param inspected whether inspectors report its safeguarding as met or not met
 * @param unmet legal duties that are not fully in place
 * @param notMet what statutory guidance says should be done and is not met
 * @param reader whom it speaks to
 */
record ReturnVerdict(boolean inspected, int unmet, int notMet, ReportAudience reader) {

  String heading() {
    return inspected ? "Could safeguarding be judged not met?" : "Legal duties not fully in place";
  }

  boolean anythingOpen() {
    return unmet + notMet > 0;
  }

  String words() {
    if (unmet > 0) return (inspected ? "It could. " : "") + duties() + alsoShoulds() + inspection();
    return notMet > 0
        ? byAnswers() + ". But " + shoulds() + "." + inspection()
        : byAnswers() + ", and no part of statutory guidance is answered “not met”.";
  }

  private String byAnswers() {
    return "Going by " + reader.words("your", "its") + " answers, every legal duty is in place";
  }

  private String duties() {
    return unmet == 1
        ? "1 legal duty is not fully in place."
            + reader.words(" Fix it first and note the date.", "")
        : unmet
            + " legal duties are not fully in place."
            + reader.words(" Fix them first and note the date.", "");
  }

  private String alsoShoulds() {
    return notMet == 0 ? "" : " After that, " + shoulds() + ".";
  }

  private String shoulds() {
    return notMet == 1
        ? "1 part of statutory guidance is not met"
        : notMet + " parts of statutory guidance are not met";
  }

  private String inspection() {
    return inspected ? " An inspector reports safeguarding as met or not met." : "";
  }
}
