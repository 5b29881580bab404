package org.assay.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SentTextTest {
  @Test
  void it_is_read_by_its_bytes() {
    var words = "Été, £5 – “yes”";
    assertEquals(Optional.of(words), SentText.of(words.getBytes(StandardCharsets.UTF_8)));
    assertEquals(Optional.of(words), SentText.of(words.getBytes(Charset.forName("windows-1252"))));
  }

  @Test
  void what_is_no_text_is_not_read() {
    assertEquals(Optional.empty(), SentText.of("a,b".getBytes(StandardCharsets.UTF_16)));
    assertEquals(Optional.empty(), SentText.of("PK\3\4".getBytes(StandardCharsets.UTF_8)));
    assertEquals(Optional.empty(), SentText.of("%PDF-1.7".getBytes(StandardCharsets.UTF_8)));
    assertEquals(Optional.empty(), SentText.of(new byte[] {(byte) 0x81, 'a'}));
  }
}
