package org.assay.platform.problem;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Every code, from {@code problems.yml}. */
public final class ProblemCatalogue {
  private static final SortedMap<String, ProblemKind> KINDS = read();

  private ProblemCatalogue() {}

  public static Optional<ProblemKind> find(String code) {
    return Optional.ofNullable(KINDS.get(code));
  }

  /** By code. */
  public static List<ProblemKind> all() {
    return List.copyOf(KINDS.values());
  }

  /** What the code means and what to do, for a refusal that has nothing to add. */
  public static String advice(String code) {
    return find(code).map(it -> it.meaning() + " " + it.remedy()).orElse("");
  }

  /** What a problem document gives as its type: the address of the code's page. */
  public static String type(String code) {
    return ProblemKind.path(code);
  }

  private static SortedMap<String, ProblemKind> read() {
    try (var in = ProblemCatalogue.class.getResourceAsStream("/problems.yml")) {
      Map<String, List<String>> entries =
          new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
      var kinds = new TreeMap<String, ProblemKind>();
      entries.forEach(
          (code, it) -> kinds.put(code, new ProblemKind(code, it.get(0), it.get(1), it.get(2))));
      return kinds;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
