package org.assay.reporting.figures.tally;

import java.util.EnumMap;
import java.util.Map;
import org.assay.collection.cycles.Cut;

/** Reads the codes of a line by cut; a cut that an organisation has no place in is left out. */
public final class CutsReader {
  private CutsReader() {}

  /**
   * @param first where the keys of a tally begin to be those of a submission's cuts
   */
  public static Map<Cut, String> codes(Line line, int first) {
    var codes = new EnumMap<Cut, String>(Cut.class);
    for (var cut : Cut.OF_SUBMISSIONS) {
      var code = line.key(first + Cut.OF_SUBMISSIONS.indexOf(cut));
      if (code != null) {
        codes.put(cut, code);
      }
    }
    return codes;
  }
}
