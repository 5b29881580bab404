package org.assay.operations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/**
 * What {@code docker compose} is given, held against what the service reads and the repository has.
 */
class ComposeFileTest {
  private static final Path PLAIN = Path.of("docker-compose.yml");
  private static final Path WITH_TLS = Path.of("src/docs/examples/docker-compose.tls.yml");

  /** A name in braces; what stands behind it says what to do when it is not set. */
  private static final Pattern VARIABLE =
      Pattern.compile("(?<!\\$)\\$\\{([A-Z][A-Z0-9_]*)([^}]*)}");

  private static final String SERVICE = "assay";

  @Test
  void what_the_service_is_told_is_what_it_reads() throws IOException {
    var read = new TreeSet<>(names(Path.of("src/main/resources/application.yml")));
    read.add("ASSAY_JWT_SECRET"); // by the check of the settings, for the framework
    for (var file : List.of(PLAIN, WITH_TLS)) {
      var told = new TreeSet<>(map(service(file, SERVICE), "environment").keySet());
      told.removeAll(read);
      assertEquals(Set.of(), told, file + " tells what nobody reads");
    }
  }

  @Test
  void what_the_service_does_not_start_without_is_told() throws IOException {
    var told = map(service(PLAIN, SERVICE), "environment").keySet();
    var needed =
        Set.of("ASSAY_JWT_SECRET", "ASSAY_TRAIL_KEYS", "JDBC_URL", "JDBC_USER", "JDBC_PASSWORD");
    assertTrue(told.containsAll(needed), told.toString());
  }

  /** A secret has no value of its own: the start fails and says what to set. */
  @Test
  void each_secret_is_asked_for_and_named_at_the_head_of_the_file() throws IOException {
    var text = Files.readString(PLAIN);
    var head = text.substring(0, text.indexOf("services:"));
    variables(text)
        .filter(it -> it.group(1).matches(".*(SECRET|KEYS|PASSWORD)"))
        .forEach(
            it -> {
              assertTrue(it.group(2).startsWith(":?"), it.group());
              assertTrue(head.contains(it.group(1)), it.group(1) + " is not explained");
            });
  }

  @Test
  void a_service_waits_for_what_it_needs_until_that_answers() throws IOException {
    var all = services(PLAIN);
    for (var file : List.of(PLAIN, WITH_TLS)) {
      for (var name : services(file).keySet()) {
        map(service(file, name), "depends_on")
            .forEach(
                (other, how) -> {
                  if (!"service_healthy".equals(((Map<?, ?>) how).get("condition"))) return;
                  assertTrue(
                      map(all, other).containsKey("healthcheck"),
                      other + " says nothing of its health");
                });
      }
    }
  }

  @Test
  void nothing_but_the_proxy_listens_beyond_this_machine() throws IOException {
    for (var name : services(PLAIN).keySet()) {
      list(service(PLAIN, name), "ports")
          .forEach(port -> assertTrue(port.startsWith("127.0.0.1:"), name + " " + port));
    }
    assertTrue(list(service(WITH_TLS, SERVICE), "ports").isEmpty());
  }

  @Test
  void what_is_mounted_is_there() throws IOException {
    for (var file : List.of(PLAIN, WITH_TLS)) {
      var volumes = map(parsed(file), "volumes").keySet();
      var configs = map(parsed(file), "configs").keySet();
      for (var name : services(file).keySet()) {
        for (var mount : list(service(file, name), "volumes")) {
          var from = mount.substring(0, mount.indexOf(':'));
          var there = from.startsWith("./") ? Files.exists(Path.of(from)) : volumes.contains(from);
          assertTrue(there, file + " " + mount);
        }
        for (var it : entries(service(file, name), "configs")) {
          assertTrue(configs.contains(String.valueOf(((Map<?, ?>) it).get("source"))));
        }
      }
    }
  }

  /** A service that may write nowhere else keeps its files on a volume and the rest in memory. */
  @Test
  void the_service_writes_where_it_may() throws IOException {
    var service = service(PLAIN, SERVICE);
    assertEquals(true, service.get("read_only"));
    var files = String.valueOf(map(service, "environment").get("ASSAY_FILES"));
    assertTrue(list(service, "volumes").stream().anyMatch(it -> it.endsWith(":" + files)));
    assertTrue(list(service, "tmpfs").contains("/tmp"));
    var dockerfile = Files.readString(Path.of("Dockerfile"));
    assertTrue(dockerfile.contains("--owner=assay --group=assay " + files));
    for (var copied : dockerfile.lines().filter(it -> it.matches("COPY [^-].*")).toList()) {
      assertTrue(Files.exists(Path.of(copied.split(" ")[1])), copied);
    }
    assertFalse(dockerfile.contains("USER root"));
  }

  private static Stream<MatchResult> variables(String text) {
    return VARIABLE.matcher(text).results();
  }

  private static Set<String> names(Path file) throws IOException {
    var names = new TreeSet<String>();
    variables(Files.readString(file)).forEach(it -> names.add(it.group(1)));
    return names;
  }

  private static Map<String, Object> parsed(Path file) throws IOException {
    return new Yaml().load(Files.readString(file));
  }

  private static Map<String, Object> services(Path file) throws IOException {
    return map(parsed(file), "services");
  }

  private static Map<String, Object> service(Path file, String name) throws IOException {
    return map(services(file), name);
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> map(Map<String, Object> of, String key) {
    return (Map<String, Object>) of.getOrDefault(key, Map.of());
  }

  private static List<?> entries(Map<String, Object> of, String key) {
    return (List<?>) of.getOrDefault(key, List.of());
  }

  private static List<String> list(Map<String, Object> of, String key) {
    return entries(of, key).stream().map(String::valueOf).toList();
  }
}
