package org.assay.letters;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.assay.letters.writing.LetterKind;
import org.assay.letters.writing.LetterSource;
import org.assay.letters.writing.LetterSource.Saying;
import org.junit.jupiter.api.Test;

class LetterWriterTest {
  private static final Saying NOTHING = (row, reader) -> Optional.empty();

  @Test
  void every_kind_of_letter_has_one_source() {
    var all = EnumSet.complementOf(EnumSet.of(LetterKind.TEMPLATE_TEST));
    var written = LetterWriter.byKind(List.of(source(all))).keySet();
    assertEquals(all, written);
    var some = EnumSet.of(LetterKind.REOPENED, LetterKind.SENT_BACK);
    var rest = EnumSet.copyOf(all);
    rest.removeAll(some);
    assertEquals(all, LetterWriter.byKind(List.of(source(some), source(rest))).keySet());
    assertThrows(
        IllegalStateException.class, () -> LetterWriter.byKind(List.of(source(rest))), "missing");
    assertThrows(
        IllegalStateException.class,
        () -> LetterWriter.byKind(List.of(source(all), source(some))),
        "twice");
  }

  private static LetterSource source(EnumSet<LetterKind> kinds) {
    var letters = new HashMap<LetterKind, Saying>();
    kinds.forEach(it -> letters.put(it, NOTHING));
    return () -> letters;
  }
}
