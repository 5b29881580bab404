package org.assay.engine.questionset;

import java.util.List;

/** The fixed vocabulary of what a piece of evidence can be. */
public final class EvidenceKinds {
  public static final List<String> ALL =
      List.of(
          "policy",
          "procedure",
          "job-description",
          "structure-chart",
          "minutes",
          "training-record",
          "supervision-record",
          "audit",
          "survey",
          "case-example",
          "contract",
          "agreement",
          "risk-assessment",
          "register",
          "action-plan",
          "report",
          "website",
          "log",
          "other");

  private EvidenceKinds() {}
}
