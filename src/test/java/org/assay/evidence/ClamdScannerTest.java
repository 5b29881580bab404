package org.assay.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.assay.evidence.VirusScanner.Clean;
import org.assay.evidence.VirusScanner.Found;
import org.assay.evidence.VirusScanner.Silent;
import org.assay.evidence.VirusScanner.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClamdScannerTest {
  @TempDir Path folder;

  @Test
  void a_clean_file_of_many_blocks_is_clean() throws IOException {
    assertEquals(new Clean(), verdict("", "words ".repeat(100_000)));
  }

  @Test
  void a_virus_is_found_by_name() throws IOException {
    assertEquals(new Found("Eicar-Test-Signature"), verdict("", "words ".repeat(50_000) + "EVIL"));
  }

  @Test
  void any_other_reply_is_no_verdict() throws IOException {
    assertInstanceOf(Silent.class, verdict("INSTREAM size limit exceeded. ERROR", "words"));
    assertInstanceOf(Silent.class, verdict("\0", "words"));
    assertInstanceOf(Silent.class, verdict("stream: OK but", "words"));
  }

  @Test
  void a_scanner_that_is_not_there_gives_no_verdict() throws IOException {
    var file = Files.writeString(folder.resolve("in"), "words");
    try (var held = new Socket()) { // bound, so that nobody else listens there
      held.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
      assertInstanceOf(Silent.class, scanner(held.getLocalPort()).scan(file));
    }
  }

  private Verdict verdict(String reply, String content) throws IOException {
    try (var fake = new ClamdFake(reply)) {
      return scanner(fake.port()).scan(Files.writeString(folder.resolve("in"), content));
    }
  }

  private static VirusScanner scanner(int port) {
    return new ClamdScanner("127.0.0.1", port, Duration.ofSeconds(20));
  }
}
