package org.assay.bench.speed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Pattern;

/** The process of a service on this machine, on a Java machine with the serial collector. */
record ServiceProcess(long pid) {
  private static final Pattern USED = Pattern.compile("(?:DefNew|Tenured) .* used (\\d+)K");
  private static final Pattern RESIDENT = Pattern.compile("VmRSS:\\s+(\\d+) kB");

  /** What its processors worked since it began, in milliseconds; the system counts in tens. */
  double worked() {
    return ProcessHandle.of(pid)
        .flatMap(it -> it.info().totalCpuDuration())
        .map(Duration::toMillis)
        .orElseThrow();
  }

  /** Heap in use after a collection and resident memory, in MB. */
  String memory() throws IOException, InterruptedException {
    command("GC.run");
    var heap =
        USED.matcher(command("GC.heap_info"))
            .results()
            .mapToLong(it -> Long.parseLong(it.group(1)))
            .sum();
    var status = RESIDENT.matcher(Files.readString(Path.of("/proc/" + pid + "/status")));
    if (!status.find()) throw new IllegalStateException("No resident memory of " + pid);
    return "heap %d MB, resident %d MB"
        .formatted(heap >> 10, Long.parseLong(status.group(1)) >> 10);
  }

  private String command(String what) throws IOException, InterruptedException {
    var jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
    var process = new ProcessBuilder(jcmd, Long.toString(pid), what).start();
    var said = new String(process.getInputStream().readAllBytes());
    if (process.waitFor() != 0) throw new IOException(what + " of " + pid + ": " + said);
    return said;
  }
}
