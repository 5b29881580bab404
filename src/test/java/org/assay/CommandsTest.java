package org.assay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.http.server.exceptions.ServerStartupException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.BindException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.Command;

/** What commands tell somebody who gave them something that cannot be. */
@Tag("process")
class CommandsTest {
  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sweep",
        "restore --from=b.zip",
        "subject-access --email=a@example.org --to=d.zip",
        "first-administrator --email=a@example.org --name=A --partnership=P",
        "question-set list --as=a@example.org"
      })
  void a_command_without_the_settings_of_the_service_names_them_and_nothing_else(String line)
      throws Exception {
    var output = folder.resolve("output").toFile();
    var loaded = folder.resolve("loaded");
    var call =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xlog:class+load:file=" + loaded,
                "-cp",
                System.getProperty("java.class.path"),
                "org.assay.Application"));
    call.addAll(List.of(line.split(" ")));
    var command = new ProcessBuilder(call).redirectErrorStream(true);
    command
        .environment()
        .keySet()
        .removeIf(it -> it.startsWith("ASSAY_") || it.startsWith("JDBC_"));
    command.environment().put("ASSAY_LOG", "purple");
    assertEquals(1, command.redirectOutput(output).start().waitFor());
    var told = Files.readAllLines(output.toPath());
    for (var fault : List.of("JDBC_URL is not set", "ASSAY_LOG is “purple”. Set it to json")) {
      assertTrue(told.stream().anyMatch(it -> it.contains(fault)), told.toString());
    }
    assertTrue(
        told.stream()
            .allMatch(it -> it.contains("The command needs the settings of the service: ")),
        told.toString());
    assertEquals(List.of(), beans(loaded), "loading all of them takes three times as long");
  }

  /** Those of the service that were loaded. */
  private static List<String> beans(Path loaded) throws IOException {
    try (var lines = Files.lines(loaded)) {
      return lines.filter(it -> it.matches(".* org\\.assay\\..*\\$Definition.*")).toList();
    }
  }

  @Test
  void a_file_that_is_not_there_is_named_in_one_line() {
    assertEquals(
        "assay failing did not end: there is no file or folder none.zip",
        told(new IllegalStateException("wrapped", new NoSuchFileException("none.zip"))));
  }

  @Test
  void a_port_that_is_taken_is_named() {
    assertEquals(
        "assay failing did not end: Unable to start on *:8080: Address already in use",
        told(
            new ServerStartupException(
                "Unable to start on *:8080", new BindException("Address already in use"))));
  }

  @Test
  void what_went_wrong_is_told_in_the_first_line_of_its_cause() {
    assertEquals(
        "assay failing did not end: Access denied for user",
        told(
            new IllegalStateException("wrapped", new Exception("\nAccess denied for user\n\tat"))));
  }

  private static String told(Exception fault) {
    var err = new StringWriter();
    var command = Application.commands().addSubcommand(new Failing(fault));
    assertEquals(1, command.setErr(new PrintWriter(err)).execute("failing"));
    assertEquals(1, err.toString().lines().count(), err.toString());
    return err.toString().strip();
  }

  @Command(name = "failing")
  private record Failing(Exception fault) implements Callable<Integer> {
    @Override
    public Integer call() throws Exception {
      throw fault;
    }
  }
}
