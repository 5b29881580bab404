package org.assay.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.micronaut.context.ApplicationContext;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What signs sessions, in processes of their own, since the environment sets it. */
@Tag("process")
class SigningSecretTest {
  private static final String SECRET =
      "micronaut.security.token.jwt.signatures.secret.generator.secret";
  private static final String SET = "set-by-whoever-runs-the-service-and-nobody-else";

  /** Prints the secret that the service would sign with. */
  public static final class Printer {
    public static void main(String[] args) {
      var environment = ApplicationContext.builder().banner(false).build().getEnvironment();
      System.out.println(environment.start().getRequiredProperty(SECRET, String.class));
    }
  }

  @Test
  void a_secret_that_is_set_is_never_overridden_in_the_demonstration_nor_in_earnest()
      throws Exception {
    assertEquals(SET, secret("demo", SET));
    assertEquals(SET, secret("", SET));
  }

  @Test
  void without_one_each_start_of_the_demonstration_makes_up_its_own() throws Exception {
    var first = secret("demo", null);
    assertEquals(36, first.length());
    assertNotEquals(first, secret("demo", null));
  }

  private static String secret(String environments, String set)
      throws IOException, InterruptedException {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var builder =
        new ProcessBuilder(
            java,
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-Dmicronaut.environments=" + environments,
            "-cp",
            System.getProperty("java.class.path"),
            Printer.class.getName());
    builder.environment().keySet().removeIf(it -> it.matches("(ASSAY|JDBC|MICRONAUT)_.*"));
    if (set != null) builder.environment().put("ASSAY_JWT_SECRET", set);
    var process = builder.redirectError(ProcessBuilder.Redirect.DISCARD).start();
    var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor(), said);
    return said.lines().reduce((before, last) -> last).orElseThrow().strip();
  }
}
