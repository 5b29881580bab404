package org.assay.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.micronaut.context.ApplicationContext;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What signs sessions, in processes of their own, since the environment sets it. */
@Tag("process")
class SigningSecretTest {
  private static final String SECRET =
      "micronaut.security.token.jwt.signatures.secret.generator.secret";
  private static final String PLAIN = "plain";
  private static final String SET = "set-by-whoever-runs-the-service-and-nobody-else";

  /** Prints the secrets with which services of these environments would sign. */
  public static final class Printer {
    public static void main(String[] environments) {
      for (var name : environments) {
        var service = ApplicationContext.builder().banner(false).bootstrapEnvironment(false);
        if (!name.equals(PLAIN)) service.environments(name);
        var environment = service.build().getEnvironment().start();
        System.out.println(environment.getRequiredProperty(SECRET, String.class));
      }
    }
  }

  @Test
  void a_secret_that_is_set_is_never_overridden_in_the_demonstration_nor_in_earnest()
      throws Exception {
    assertEquals(List.of(SET, SET), secrets(SET, "demo", PLAIN));
  }

  @Test
  void without_one_each_start_of_the_demonstration_makes_up_its_own() throws Exception {
    var made = secrets(null, "demo", "demo");
    assertEquals(36, made.getFirst().length());
    assertNotEquals(made.getFirst(), made.getLast());
  }

  private static List<String> secrets(@Nullable String set, String... environments)
      throws IOException, InterruptedException {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var builder =
        new ProcessBuilder(
            java,
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-cp",
            System.getProperty("java.class.path"),
            Printer.class.getName());
    builder.command().addAll(List.of(environments));
    builder.environment().keySet().removeIf(it -> it.matches("(ASSAY|JDBC|MICRONAUT)_.*"));
    if (set != null) builder.environment().put("ASSAY_JWT_SECRET", set);
    var process = builder.redirectError(ProcessBuilder.Redirect.DISCARD).start();
    var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor(), said);
    var lines = said.strip().lines().toList();
    return lines.subList(lines.size() - environments.length, lines.size());
  }
}
