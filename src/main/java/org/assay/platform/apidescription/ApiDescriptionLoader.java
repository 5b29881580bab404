package org.assay.platform.apidescription;

import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assay.platform.apidescription.ApiPage.Subject;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * The OpenAPI description that the build wrote, less the pages for people and what only they use.
 */
@Singleton
final class ApiDescriptionLoader {
  private static final String REFERENCE = "#/components/schemas/";

  private final String json;
  private final List<Subject> subjects;

  ApiDescriptionLoader(ObjectMapper mapper) throws IOException {
    var description = forPrograms(read());
    this.json = mapper.writeValueAsString(description);
    this.subjects = ApiOperationsReader.subjects(map(description, "paths"));
  }

  /** What can be asked, for people. */
  List<Subject> subjects() {
    return subjects;
  }

  String json() {
    return json;
  }

  private static Map<String, Object> read() {
    try (var in = ApiDescriptionLoader.class.getResourceAsStream("/META-INF/swagger/openapi.yml")) {
      if (in == null) {
        throw new IllegalStateException("The build wrote no META-INF/swagger/openapi.yml");
      }
      return new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, Object> forPrograms(Map<String, Object> all) {
    var paths = map(all, "paths");
    paths.keySet().removeIf(path -> !path.startsWith("/api/"));
    ApiWords.complete(paths);
    var schemas = map(map(all, "components"), "schemas");
    schemas.keySet().retainAll(used(paths, schemas));
    return all;
  }

  /** The names of the schemas that {@code root} refers to, by however many steps. */
  private static Set<String> used(Object root, Map<String, Object> schemas) {
    var found = new HashSet<String>();
    var open = new ArrayDeque<Object>();
    open.add(root);
    while (!open.isEmpty()) {
      switch (open.pop()) {
        case Map<?, ?> map -> open.addAll(map.values());
        case Collection<?> list -> open.addAll(list);
        case String text when text.startsWith(REFERENCE) -> {
          var name = text.substring(REFERENCE.length());
          if (found.add(name) && schemas.get(name) instanceof Object schema) {
            open.add(schema);
          }
        }
        default -> {}
      }
    }
    return found;
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> map(Map<String, Object> in, String name) {
    return (Map<String, Object>) in.getOrDefault(name, new LinkedHashMap<>());
  }
}
