package org.assay.collection.respond.standard;

import java.util.List;
import org.assay.collection.respond.OpenPoints;
import org.assay.platform.govuk.ErrorLink;

/**
 * What must still be put right in one standard before the return can be sent, above its questions.
 *
 * @param links to the boxes, in the order of the questions
 */
public record Fixes(List<ErrorLink> links) {
  static final Fixes NONE = new Fixes(List.of());

  static Fixes of(OpenPoints points) {
    return new Fixes(points.links(points.toFix(), ""));
  }

  public String heading() {
    return counted(links.size()) + " in this standard";
  }

  public static String counted(int many) {
    return many == 1 ? "1 thing to fix" : many + " things to fix";
  }
}
