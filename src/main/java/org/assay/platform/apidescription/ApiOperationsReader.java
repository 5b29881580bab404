package org.assay.platform.apidescription;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.assay.platform.apidescription.ApiPage.Operation;
import org.assay.platform.apidescription.ApiPage.Response;
import org.assay.platform.apidescription.ApiPage.Subject;

/** Reads an OpenAPI description for people: what can be asked, subject by subject. */
final class ApiOperationsReader {
  private ApiOperationsReader() {}

  static List<Subject> subjects(Map<?, ?> paths) {
    var subjects = new TreeMap<String, List<Operation>>();
    paths.forEach(
        (path, methods) ->
            ((Map<?, ?>) methods)
                .forEach(
                    (method, details) -> {
                      if (details instanceof Map<?, ?> it) {
                        subjects
                            .computeIfAbsent(subject(it), tag -> new ArrayList<>())
                            .add(operation(method.toString(), path.toString(), it));
                      }
                    }));
    return subjects.entrySet().stream()
        .map(it -> new Subject(it.getKey(), List.copyOf(it.getValue())))
        .toList();
  }

  private static String subject(Map<?, ?> details) {
    return details.get("tags") instanceof List<?> tags && !tags.isEmpty()
        ? tags.getFirst().toString()
        : "Others";
  }

  private static Operation operation(String method, String path, Map<?, ?> details) {
    return new Operation(
        method.toUpperCase(Locale.ROOT),
        path,
        text(details, "summary"),
        text(details, "description"),
        responses(details));
  }

  private static List<Response> responses(Map<?, ?> details) {
    return details.get("responses") instanceof Map<?, ?> responses
        ? responses.entrySet().stream()
            .map(it -> new Response(it.getKey().toString(), text(it.getValue(), "description")))
            .toList()
        : List.of();
  }

  private static String text(Object of, String name) {
    return of instanceof Map<?, ?> map && map.get(name) instanceof Object value
        ? value.toString()
        : "";
  }
}
