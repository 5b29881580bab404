package org.assay.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import org.assay.Application;
import org.assay.platform.TestDatabase;
import org.assay.platform.TestSurroundings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import picocli.CommandLine;

@Tag("database")
@Isolated
class SweepCommandTest {
  @TempDir Path folder;

  /** The command takes the settings of the service, which a test gives as system properties. */
  @BeforeEach
  void set() throws Exception {
    TestSurroundings.properties().forEach(System::setProperty);
    System.setProperty("assay.files.folder", folder.toString());
    TestDatabase.clean();
  }

  @AfterEach
  void unset() {
    TestSurroundings.properties().keySet().forEach(System::clearProperty);
    System.clearProperty("assay.files.folder");
  }

  @Test
  void the_command_counts_on_a_dry_run_and_then_deletes() throws IOException {
    var id = FileId.fresh();
    var content = Files.writeString(folder.resolve("content"), "minutes");
    new FolderStore(folder).put(id, content);
    Files.setLastModifiedTime(
        folder
            .resolve(id.value().substring(0, 2))
            .resolve(id.value().substring(2, 4))
            .resolve(id.value()),
        FileTime.from(Instant.now().minus(Duration.ofDays(2))));
    assertTrue(run(0, "sweep", "--dry-run").startsWith("1 files; 1 without a row;"));
    assertTrue(new FolderStore(folder).exists(id));
    assertTrue(run(0, "sweep").startsWith("1 files; 1 without a row deleted;"));
    assertTrue(run(0, "sweep").startsWith("0 files; 0 without a row deleted;"));
  }

  private static String run(int expected, String... args) {
    var out = new StringWriter();
    var code = new CommandLine(new Application()).setOut(new PrintWriter(out)).execute(args);
    assertEquals(expected, code, out.toString());
    return out.toString();
  }
}
