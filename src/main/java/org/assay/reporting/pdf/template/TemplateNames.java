package org.assay.reporting.pdf.template;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * The names that data has, as our own templates and the samples beside them show. A template of a
 * report reads that report's data; a part may be given any.
 */
public final class TemplateNames {
  private static final String REPORT = "/report.jrxml";

  private final Function<String, Optional<Map<String, Object>>> samples;
  private final Map<String, String> everywhere = new HashMap<>();

  /**
   * @param samples by name of a report
   */
  public TemplateNames(Function<String, Optional<Map<String, Object>>> samples) {
    this.samples = samples;
    TemplateFiles.reports().forEach(it -> samples.apply(it).ifPresent(this::collect));
  }

  private void collect(Object node) {
    switch (node) {
      case Map<?, ?> map ->
          map.forEach(
              (name, value) -> {
                everywhere.merge(name.toString(), type(value), (a, b) -> a);
                collect(value);
              });
      case List<?> list -> list.forEach(this::collect);
      default -> {}
    }
  }

  private static String type(Object value) {
    return value instanceof Boolean ? "java.lang.Boolean" : "java.lang.String";
  }

  /** What a file may name. */
  Known of(String file) {
    var parts = new TreeSet<String>();
    var fields = new TreeMap<String, String>();
    var parameters = new HashMap<String, String>();
    TemplateFiles.OURS
        .find(file)
        .map(it -> TemplateScan.of(file, it))
        .ifPresent(
            ours -> {
              ours.parts.forEach(it -> parts.add(it.name()));
              ours.fields.forEach(it -> fields.put(it.name(), it.type()));
              ours.parameters.forEach(it -> parameters.put(it.name(), it.type()));
            });
    var report =
        file.endsWith(REPORT)
            ? samples.apply(file.substring(0, file.length() - REPORT.length()))
            : Optional.<Map<String, Object>>empty();
    report.ifPresent(it -> parts.addAll(it.keySet()));
    return new Known(parts, fields, parameters, everywhere, report.isPresent());
  }

  /**
   * @param fields with the class of their values, as our own file of the same path declares them
   * @param everywhere every name in any sample, with its class
   * @param report whether the data begins with the parts
   */
  record Known(
      Set<String> parts,
      Map<String, String> fields,
      Map<String, String> parameters,
      Map<String, String> everywhere,
      boolean report) {

    boolean hasPart(String name) {
      return parts.contains(name) || isInData(name);
    }

    boolean hasField(String name) {
      return fields.containsKey(name) || isInData(name);
    }

    Optional<String> typeOfField(String name) {
      return Optional.ofNullable(
          fields.getOrDefault(name, everywhere.get(name.substring(name.lastIndexOf('.') + 1))));
    }

    Optional<String> typeOfParameter(String name) {
      return Optional.ofNullable(parameters.get(name));
    }

    private boolean isInData(String name) {
      var path = List.of(name.split("\\."));
      return everywhere.keySet().containsAll(path) && (!report || parts.contains(path.getFirst()));
    }
  }
}
