package org.assay.engine.questionset.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.assay.engine.questionset.Edition;
import org.assay.engine.questionset.Fault;

/** Editions that are in two files at once, so that nobody could say which of them is asked. */
public final class DuplicateEditions {
  public static final String RULE = "edition/duplicate";

  private DuplicateEditions() {}

  private record Name(String id, String version) {}

  /**
   * @param editions by the name of their file
   * @return a fault for every file that has another with its id and version, naming the other
   */
  public static Map<String, Fault> faults(Map<String, Edition> editions) {
    var files = new HashMap<Name, List<String>>();
    editions.forEach(
        (file, edition) ->
            files.computeIfAbsent(name(edition), key -> new ArrayList<>()).add(file));
    var faults = new LinkedHashMap<String, Fault>();
    editions.forEach(
        (file, edition) -> {
          var others = files.getOrDefault(name(edition), List.of());
          if (others.size() > 1) {
            faults.put(file, fault(edition, others.stream().filter(f -> !f.equals(file)).toList()));
          }
        });
    return faults;
  }

  private static Name name(Edition edition) {
    return new Name(edition.set().id(), edition.set().version());
  }

  private static Fault fault(Edition edition, List<String> others) {
    return Fault.error(
            RULE,
            "/version",
            "%s %s is in %s too."
                .formatted(
                    edition.set().id(), edition.set().version(), String.join(" and ", others)))
        .suggest("Give one of them another version, or remove it.");
  }
}
