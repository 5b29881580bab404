package org.assay.questionform;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assay.questionset.Edition;
import org.assay.questionset.Question;
import org.assay.questionset.Reference;
import org.assay.questionset.Statute;
import org.jspecify.annotations.Nullable;

/** The law and guidance behind the questions of an edition, as printed. */
public record References(Map<String, Statute> statutes) {
  public static References of(Edition edition) {
    var statutes = new HashMap<String, Statute>();
    edition.set().statutes().forEach(s -> statutes.put(s.key(), s));
    return new References(statutes);
  }

  public List<String> words(Question question) {
    return question.statutory().stream().map(r -> words(r, statutes.get(r.statute()))).toList();
  }

  private static String words(Reference reference, @Nullable Statute statute) {
    var parts = new ArrayList<String>();
    parts.add(statute == null ? reference.statute() : statute.title());
    if (statute != null && statute.provision() != null) parts.add(statute.provision());
    if (reference.at() != null) parts.add(reference.at());
    return String.join(", ", parts) + (reference.verify() ? " (wording still to be checked)" : "");
  }
}
