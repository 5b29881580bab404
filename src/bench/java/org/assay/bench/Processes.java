package org.assay.bench;

import java.io.IOException;
import java.util.List;

/** Programs beside this one. */
final class Processes {
  private Processes() {}

  static void run(String... command) throws IOException, InterruptedException {
    if (!succeeds(command)) throw new IOException("Failed: " + String.join(" ", command));
  }

  static boolean succeeds(String... command) throws IOException, InterruptedException {
    return new ProcessBuilder(List.of(command))
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start()
            .waitFor()
        == 0;
  }

  static boolean isAlive(long pid) {
    return ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false);
  }
}
