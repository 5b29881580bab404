package org.assay.collection.bringforward;

import static org.assay.collection.bringforward.WordDifference.Fate.ADDED;
import static org.assay.collection.bringforward.WordDifference.Fate.GONE;
import static org.assay.collection.bringforward.WordDifference.Fate.KEPT;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.assay.collection.bringforward.WordDifference.Piece;
import org.junit.jupiter.api.Test;

class WordDifferenceTest {
  @Test
  void words_that_were_taken_out_and_put_in_stand_where_they_stood() {
    assertEquals(
        List.of(
            new Piece(KEPT, "The school"),
            new Piece(GONE, "itself follows up"),
            new Piece(ADDED, "looks into"),
            new Piece(KEPT, "each allegation")),
        WordDifference.between(
            "The school itself follows up each allegation",
            "The school looks into each allegation"));
  }

  @Test
  void the_same_words_are_one_piece() {
    assertEquals(
        List.of(new Piece(KEPT, "No change")), WordDifference.between("No change", "No  change"));
  }
}
